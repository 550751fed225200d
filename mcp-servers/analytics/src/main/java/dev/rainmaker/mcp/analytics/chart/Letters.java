package dev.rainmaker.mcp.analytics.chart;

/**
 * Texts from outside, made fit for a picture. Widths are estimated, because the reader's font is not known: generous, so that a
 * text rather ends early than runs over another one.
 */
final class Letters {
    private static final double NARROW = 0.36;
    private static final double USUAL = 0.62;
    private static final double CAPITAL = 0.76;
    private static final double WIDE = 1.05;
    private static final double ELLIPSIS_WIDTH = 1;
    private static final String THIN = "iljtfrI.,:;'|![]() -";
    private static final int FIRST_WIDE = 0x1100;
    private static final int ELLIPSIS = 0x2026;

    private Letters() {}

    /** Without what XML can't hold and without marks that turn the direction of what follows; spaces are single. */
    static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) || Character.isISOControl(letter) ? ' ' : letter)
                .filter(Letters::printable)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip().replaceAll(" {2,}", " ");
    }

    /** Estimated width in pixels. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::width).sum() * size;
    }

    /** Ends with an ellipsis where it would be wider. */
    static String fit(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        if (width < size * ELLIPSIS_WIDTH) {
            return "";
        }
        var begin = new StringBuilder();
        double left = width - size * ELLIPSIS_WIDTH;
        for (int letter : text.codePoints().toArray()) {
            left -= width(letter) * size;
            if (left < 0) {
                break;
            }
            begin.appendCodePoint(letter);
        }
        return begin.toString().strip() + "…";
    }

    private static double width(int letter) {
        if (letter >= FIRST_WIDE) {
            return letter == ELLIPSIS ? ELLIPSIS_WIDTH : WIDE;
        }
        if (THIN.indexOf(letter) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(letter) || letter == 'm' || letter == 'w' || letter == '%' ? CAPITAL : USUAL;
    }

    private static boolean printable(int letter) {
        boolean turns = letter >= 0x202a && letter <= 0x202e
                || letter >= 0x2066 && letter <= 0x2069
                || letter == 0x200e
                || letter == 0x200f;
        boolean surrogate = letter >= 0xd800 && letter <= 0xdfff;
        return !turns && !surrogate && (letter & 0xfffe) != 0xfffe;
    }
}
