/**
 * Pictures of figures: a chart of labels and series, drawn as SVG by one class a kind of chart, and the same drawing as PNG
 * (JSVG). Looks as the web app does: labels beside what they name, one accent, readable in greyscale.
 *
 * <p>The SVG is written here, through the JDK's XML writer, because no charting library labels lines and stages directly, names
 * the picture for screen readers and anchors its texts, so that they stay in place in whatever font the reader has.
 */
package dev.rainmaker.mcp.analytics.chart;
