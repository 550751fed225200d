package dev.rainmaker.platform.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants in SQL are UTC date-times with microseconds, whatever the session's time zone. */
public final class SqlTime {
    private SqlTime() {}

    /** Value for a DATETIME(6) column. */
    public static LocalDateTime of(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Instant of a DATETIME(6) column. */
    public static Instant instant(LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
