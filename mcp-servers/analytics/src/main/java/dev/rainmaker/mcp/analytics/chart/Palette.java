package dev.rainmaker.mcp.analytics.chart;

import java.util.List;

/**
 * Colours of the web app's light theme. Neighbouring series differ in lightness first, so that they stay apart in greyscale, and
 * lines in their dashes as well.
 */
final class Palette {
    static final String SURFACE = "#ffffff";
    static final String INK = "#1c1917";
    static final String SOFT = "#57534e";
    static final String LINE = "#e7e5e4";
    static final String ACCENT = "#115e59";
    static final String ACCENT_TINT = "#d5e9e6";

    private static final List<String> FILLS =
            List.of("#115e59", "#8fc7c0", "#44403c", "#c9c4bf", "#2f8f86", "#d5e9e6", "#78716c", "#0a3a37");
    private static final List<String> ON_FILLS = List.of(SURFACE, INK, SURFACE, INK, SURFACE, INK, SURFACE, SURFACE);
    private static final List<String> STROKES =
            List.of("#115e59", "#44403c", "#2f8f86", "#78716c", "#0a3a37", "#57534e", "#4aa198", "#1c1917");
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3", "4 4", "12 4", "1 4", "6 2 2 2");

    private Palette() {}

    static String fill(int series) {
        return FILLS.get(series % FILLS.size());
    }

    /** A colour for texts on the fill. */
    static String onFill(int series) {
        return ON_FILLS.get(series % ON_FILLS.size());
    }

    static String stroke(int series) {
        return STROKES.get(series % STROKES.size());
    }

    static String dash(int series) {
        return DASHES.get(series % DASHES.size());
    }
}
