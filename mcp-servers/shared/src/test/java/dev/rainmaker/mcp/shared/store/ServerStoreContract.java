package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do, whatever it keeps its values in. */
abstract class ServerStoreContract {
    private static final Duration LONG = Duration.ofHours(1);

    private final String space = "space-" + UUID.randomUUID();

    abstract ServerStore store();

    @Test
    void givesBackWhatWasPutLast() {
        store().put(space, "a", "one", LONG);
        store().put(space, "a", "two \"ü\" \n €", null);
        assertThat(store().get(space, "a")).contains("two \"ü\" \n €");
        assertThat(store().get(space, "b")).isEmpty();
        assertThat(store().get("other-" + space, "a")).isEmpty();
    }

    @Test
    void theFirstOfTwoStays() {
        assertThat(store().putIfAbsent(space, "a", "one", LONG)).isTrue();
        assertThat(store().putIfAbsent(space, "a", "two", LONG)).isFalse();
        assertThat(store().get(space, "a")).contains("one");
    }

    @Test
    void whatWasRemovedMayComeAgain() {
        store().put(space, "a", "one", null);
        store().remove(space, "a");
        store().remove(space, "never-there");
        assertThat(store().get(space, "a")).isEmpty();
        assertThat(store().keys(space)).isEmpty();
        assertThat(store().putIfAbsent(space, "a", "two", null)).isTrue();
    }

    @Test
    void namesItsKeysInOrder() {
        store().put(space, "b", "1", LONG);
        store().put(space, "ä c", "2", null);
        store().put(space, "a", "3", LONG);
        store().put("other-" + space, "d", "4", LONG);
        assertThat(store().keys(space)).containsExactly("a", "b", "ä c");
    }

    @Test
    void forgetsInTime() {
        // Given
        store().put(space, "short", "1", Duration.ofMillis(60));
        store().putIfAbsent(space, "long", "2", LONG);
        store().put(space, "for-good", "3", Duration.ofMillis(1));
        store().put(space, "for-good", "4", null);
        // When
        await().atMost(Duration.ofSeconds(5))
                .until(() -> store().get(space, "short").isEmpty());
        // Then
        assertThat(store().keys(space)).containsExactly("for-good", "long");
        assertThat(store().putIfAbsent(space, "short", "5", LONG)).isTrue();
        assertThat(store().get(space, "for-good")).contains("4");
    }

    @Test
    void countsAndForgetsACount() {
        assertThat(store().increment(space, "a", Duration.ofMillis(400))).isEqualTo(1);
        assertThat(store().increment(space, "a", LONG)).isEqualTo(2);
        assertThat(store().increment(space, "b", LONG)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(450))
                .until(() -> store().increment(space, "a", Duration.ofMillis(400)) == 1);
        assertThat(store().keys(space)).isEmpty();
    }

    @Test
    void lostNoCountAndOneWinnerAmongMany() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var won = threads.invokeAll(IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        store().increment(space, "calls", LONG);
                        return store().putIfAbsent(space, "once", "by " + i, LONG);
                    })
                    .toList());
            // Then
            assertThat(won.stream().filter(Future::resultNow).count()).isEqualTo(1);
            assertThat(store().increment(space, "calls", LONG)).isEqualTo(65);
        }
    }
}
