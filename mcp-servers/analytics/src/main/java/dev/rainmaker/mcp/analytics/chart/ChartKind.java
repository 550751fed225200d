package dev.rainmaker.mcp.analytics.chart;

import io.quarkiverse.mcp.server.ToolCallException;

/** Draws one kind of chart below the title. One implementation a kind. */
interface ChartKind {
    /** Name on the wire. */
    String name();

    /** @throws ToolCallException with one sentence when this kind can't show the chart */
    void check(Chart chart);

    /** Height that the drawing needs. */
    double height(Chart chart, double width);

    /** Draws into {@code area}. */
    void draw(Chart chart, Svg svg, Area area);

    /** Where to draw. */
    record Area(double x, double y, double width, double height) {}
}
