package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StatementGateTest {
    private final StatementGate gate = new StatementGate(1, Duration.ofMillis(50));

    @Test
    void refusesWhatFindsNoPlaceInTimeAndTakesTheNextOneAfterIt() throws Exception {
        // Given
        var inside = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var running = CompletableFuture.supplyAsync(() -> gate.pass(() -> {
            inside.countDown();
            return await(end);
        }));
        inside.await();
        // When
        assertThat(gate.running()).isEqualTo(1);
        assertThatThrownBy(() -> gate.pass(() -> "second"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("Other statements are running now; try again in some seconds.");
        end.countDown();
        // Then
        assertThat(running.get()).isEqualTo("first");
        assertThat(gate.pass(() -> "third")).isEqualTo("third");
        assertThat(gate.running()).isZero();
    }

    @Test
    void aFailureGivesThePlaceBack() {
        // Given
        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        // When
        var next = gate.pass(() -> "next");
        // Then
        assertThat(next).isEqualTo("next");
    }

    private static String await(CountDownLatch end) {
        try {
            end.await();
            return "first";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
