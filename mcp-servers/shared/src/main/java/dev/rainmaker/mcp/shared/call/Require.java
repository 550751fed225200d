package dev.rainmaker.mcp.shared.call;

import io.quarkiverse.mcp.server.ToolCallException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/** Checks of tool arguments; each failure is a sentence that names the argument. */
public final class Require {
    private Require() {}

    /** A text of 1 to {@code max} characters. */
    public static String text(String name, String value, int max) {
        if (value == null || value.isBlank()) {
            throw new ToolCallException(name + " is needed.");
        }
        return optionalText(name, value, max);
    }

    /** At most {@code max} characters, or null. */
    public static String optionalText(String name, String value, int max) {
        if (value != null && value.length() > max) {
            throw new ToolCallException(name + " may have " + max + " characters at most.");
        }
        return value;
    }

    /** A text without line breaks: safe in a mail header or a file name. */
    public static String line(String name, String value, int max) {
        return oneLine(name, text(name, value, max));
    }

    /** As {@link #line}, or null. */
    public static String optionalLine(String name, String value, int max) {
        return value == null ? null : oneLine(name, optionalText(name, value, max));
    }

    private static String oneLine(String name, String value) {
        if (value.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029)) {
            throw new ToolCallException(name + " must not contain line breaks or control characters.");
        }
        return value;
    }

    /** A number in a range. */
    public static int range(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new ToolCallException(name + " must be between " + min + " and " + max + ".");
        }
        return value;
    }

    /** An ISO-8601 instant such as 2026-12-03T09:00:00Z. */
    public static Instant instant(String name, String value) {
        try {
            return Instant.parse(line(name, value, 40));
        } catch (DateTimeException wrong) {
            throw new ToolCallException(name + " must be an instant such as 2026-12-03T09:00:00Z.");
        }
    }

    /** An IANA time zone such as Europe/Berlin. */
    public static ZoneId zone(String name, String value) {
        try {
            return ZoneId.of(line(name, value, 60));
        } catch (DateTimeException wrong) {
            throw new ToolCallException(name + " must be a time zone such as Europe/Berlin.");
        }
    }
}
