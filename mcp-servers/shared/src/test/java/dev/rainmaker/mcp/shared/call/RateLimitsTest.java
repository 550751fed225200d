package dev.rainmaker.mcp.shared.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.store.FileServerStore;
import dev.rainmaker.mcp.shared.store.LocalRedis;
import dev.rainmaker.mcp.shared.store.MovableClock;
import dev.rainmaker.mcp.shared.store.ServerStore;
import dev.rainmaker.mcp.shared.store.StoreConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final MovableClock clock = new MovableClock();

    @Test
    void saysWhenToTryAgainAndLetsGoOnThen() {
        // Given
        var limits = limits(memory());
        // When, then
        assertThat(goingOn(limits, "a", 30)).isEqualTo(20);
        clock.move(Duration.ofMillis(12_500));
        assertThat(limits.take("a")).isEqualTo(Duration.ofSeconds(8));
        clock.move(Duration.ofSeconds(8));
        assertThat(limits.take("a")).isEqualTo(Duration.ZERO);
    }

    @Test
    void everyCallerHasItsOwn() {
        var limits = limits(memory());
        assertThat(goingOn(limits, "a", 30)).isEqualTo(20);
        assertThat(goingOn(limits, "b", 30)).isEqualTo(20);
        assertThat(goingOn(limits, "core", 300)).isEqualTo(200);
        assertThat(goingOn(limits, "rare", 5)).as("one at least").isEqualTo(1);
    }

    @Test
    void replicasCountTogetherAndEachByItselfWhenTheStoreIsAway() {
        try (var redis = new LocalRedis();
                var one = redis.replica();
                var two = redis.replica()) {
            // Given
            var first = limits(one);
            var second = limits(two);
            // When, then
            assertThat(goingOn(first, "a", 12)).isEqualTo(12);
            assertThat(goingOn(second, "a", 12)).isEqualTo(8);
            redis.stop();
            assertThat(goingOn(first, "b", 30)).isEqualTo(20);
            assertThat(goingOn(second, "b", 30)).isEqualTo(20);
            redis.start();
            clock.move(Duration.ofSeconds(20));
            assertThat(goingOn(first, "b", 12) + goingOn(second, "b", 12)).isEqualTo(20);
        }
    }

    private static long goingOn(RateLimits limits, String caller, int calls) {
        long through = 0;
        for (int i = 0; i < calls; i++) {
            if (limits.take(caller).isZero()) {
                through++;
            }
        }
        return through;
    }

    private static ServerStore memory() {
        return FileServerStore.opened(new StoreConfig() {
            @Override
            public Optional<String> file() {
                return Optional.empty();
            }

            @Override
            public Optional<String> redis() {
                return Optional.empty();
            }

            @Override
            public Duration redisTimeout() {
                return Duration.ofSeconds(1);
            }
        });
    }

    /** 60 a minute, so 20 in a window. */
    private RateLimits limits(ServerStore store) {
        var config = new RateConfig() {
            @Override
            public int callsPerMinute() {
                return 60;
            }

            @Override
            public Map<String, Integer> callsPerMinuteOf() {
                return Map.of("core", 600, "rare", 1);
            }

            @Override
            public Duration countedOver() {
                return Duration.ofSeconds(20);
            }
        };
        return new RateLimits(config, store, clock);
    }
}
