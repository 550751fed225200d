package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.ChartKind.Area;
import dev.rainmaker.mcp.analytics.chart.Svg.Anchor;

/**
 * A finished picture.
 *
 * @param width in pixels of CSS
 */
record Drawing(String svg, int width, int height) {
    private static final double MARGIN = 24;
    private static final double TITLE = 20;
    private static final double NOTE = 13;
    private static final double NOTE_HEIGHT = 20;
    private static final double BELOW_HEAD = 20;

    /** Draws title, note and chart; the picture is as high as it has to be. */
    static Drawing of(Chart chart, ChartKind kind, int width, String fonts) {
        double inner = width - 2 * MARGIN;
        double top = MARGIN + TITLE + (chart.note() == null ? 0 : NOTE_HEIGHT) + BELOW_HEAD;
        double body = kind.height(chart, inner);
        double height = Math.ceil(top + body + MARGIN);
        var svg = new Svg(width, height, fonts, chart.title(), chart.description());
        svg.text(
                MARGIN,
                MARGIN + TITLE * 0.8,
                Anchor.START,
                TITLE,
                Palette.INK,
                true,
                Letters.fit(chart.title(), TITLE, inner));
        if (chart.note() != null) {
            svg.text(
                    MARGIN,
                    MARGIN + TITLE + NOTE_HEIGHT - 4,
                    Anchor.START,
                    NOTE,
                    Palette.SOFT,
                    false,
                    Letters.fit(chart.note(), NOTE, inner));
        }
        kind.draw(chart, svg, new Area(MARGIN, top, inner, body));
        return new Drawing(svg.finish(), width, (int) height);
    }
}
