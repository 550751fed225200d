package dev.rainmaker.mcp.analytics.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How values are written.
 *
 * @param suffix such as a currency; empty for none; for amounts only
 */
public record ValueFormat(Kind kind, String suffix) {
    private static final String UNKNOWN = "not known";
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final double HUGE = 1e12;

    /** What is counted. */
    public enum Kind {
        AMOUNT,
        SHARE,
        SECONDS
    }

    /** Plain numbers. */
    public static final ValueFormat COUNT = new ValueFormat(Kind.AMOUNT, "");

    /** @param value null for a value that is not known */
    String text(Double value) {
        return value == null ? UNKNOWN : known(value);
    }

    private String known(double value) {
        return switch (kind) {
            case AMOUNT -> number(value, "#,##0.##") + (suffix.isEmpty() ? "" : " " + suffix);
            case SHARE -> number(value * 100, "#,##0.#") + " %";
            case SECONDS -> duration(Math.round(value));
        };
    }

    /** The largest two units: {@code 2 d 5 h}. */
    private static String duration(long seconds) {
        if (Math.abs(seconds) < MINUTE) {
            return seconds + " s";
        }
        if (Math.abs(seconds) < HOUR) {
            return seconds / MINUTE + " min";
        }
        if (Math.abs(seconds) < DAY) {
            return two(seconds / HOUR, " h", Math.abs(seconds % HOUR) / MINUTE, " min");
        }
        return two(seconds / DAY, " d", Math.abs(seconds % DAY) / HOUR, " h");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return large + largeUnit + (small == 0 ? "" : " " + small + smallUnit);
    }

    private static String number(double value, String pattern) {
        return Math.abs(value) >= HUGE
                ? new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value)
                : new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
