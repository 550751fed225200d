package dev.rainmaker.mcp.analytics.chart;

/** Short names of sources: an id is told apart by its end. */
final class SourceNames {
    private static final int TAIL = 5;

    private SourceNames() {}

    /** {@code hunt …k3v9x} for a hunt, an import; other sources as they are; null is none. */
    static String of(String source) {
        if (source == null) {
            return "none";
        }
        int colon = source.indexOf(':');
        return colon < 0 || source.length() - colon <= TAIL
                ? source
                : source.substring(0, colon) + " …" + source.substring(source.length() - TAIL);
    }
}
