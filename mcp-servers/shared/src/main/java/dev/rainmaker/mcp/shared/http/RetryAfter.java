package dev.rainmaker.mcp.shared.http;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** When a server says to come back: {@code Retry-After} in seconds or as a date (RFC 9110 §10.2.3), or in milliseconds. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Null when the server says nothing, or nothing that can be read. */
    static Duration of(MultiMap headers) {
        var millis = headers.get("retry-after-ms");
        var said = headers.get("Retry-After");
        try {
            if (millis != null) {
                return bounded(Duration.ofMillis(Math.round(Double.parseDouble(millis))));
            }
            return said == null ? null : bounded(parse(said.strip()));
        } catch (NumberFormatException | DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static Duration parse(String said) {
        return said.chars().allMatch(Character::isDigit)
                ? Duration.ofSeconds(Long.parseLong(said))
                : Duration.between(
                        Instant.now(),
                        ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
    }

    private static Duration bounded(Duration said) {
        if (said.isNegative()) {
            return Duration.ZERO;
        }
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
