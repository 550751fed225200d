package dev.rainmaker.mcp.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({"30,PT30S", "0,PT0S", "' 7 ',PT7S", "999999999,PT24H"})
    void secondsAreSeconds(String said, Duration pause) {
        assertThat(RetryAfter.of(header("Retry-After", said))).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"1500,PT1.5S", "250.4,PT0.25S", "-3,PT0S"})
    void someSayMilliseconds(String said, Duration pause) {
        assertThat(RetryAfter.of(header("retry-after-ms", said).add("Retry-After", "60")))
                .isEqualTo(pause);
    }

    @Test
    void aDateIsAMoment() {
        var later = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(RetryAfter.of(header("Retry-After", later)))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(RetryAfter.of(header("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1e3", "''", "99999999999999999999", "2026-11-28"})
    void whatCannotBeReadIsNothing(String said) {
        assertThat(RetryAfter.of(header("Retry-After", said))).isNull();
    }

    @Test
    void nothingSaidIsNothing() {
        assertThat(RetryAfter.of(MultiMap.caseInsensitiveMultiMap())).isNull();
    }

    private static MultiMap header(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
