package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.shared.call.Require;
import io.quarkiverse.mcp.server.ToolCallException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** From (inclusive) to (exclusive); either may be null for "open". */
public record Period(Instant from, Instant to) {
    /** No bounds at all. */
    public static final Period ALWAYS = new Period(null, null);

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * @param from ISO instant or null
     * @param to ISO instant or null
     * @throws ToolCallException with one sentence
     */
    public static Period of(String from, String to) {
        var period = new Period(instant("from", from), instant("to", to));
        if (period.from != null && period.to != null && !period.from.isBefore(period.to)) {
            throw new ToolCallException("from must be before to.");
        }
        return period;
    }

    /** Whether it has no bounds. */
    boolean isAlways() {
        return from == null && to == null;
    }

    LocalDateTime start() {
        return LocalDateTime.ofInstant(from == null ? FIRST : from, ZoneOffset.UTC);
    }

    LocalDateTime end() {
        return LocalDateTime.ofInstant(to == null ? LAST : to, ZoneOffset.UTC);
    }

    private static Instant instant(String name, String value) {
        if (value == null) {
            return null;
        }
        var instant = Require.instant(name, value);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new ToolCallException(name + " must be between the years 1970 and 9999.");
        }
        return instant;
    }
}
