package dev.rainmaker.mcp.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowStatementsTest {
    private final SlowStatements slow = new SlowStatements();

    @Test
    void countsStatementsOfOneShapeTogether() {
        // Given
        slow.record("a", 30_000_000, 5, false);
        slow.record("a", 10_000_000, 0, true);
        // When
        var slowest = slow.slowest(10);
        // Then
        assertThat(slowest).containsExactly(new SlowQueriesAnswer.Statement("a", 2, 1, 30, 20, 5));
    }

    @Test
    void keepsTheSlowestAndNoMoreThanItMay() {
        // Given
        IntStream.rangeClosed(1, SlowStatements.MOST_SHAPES + 50)
                .forEach(n -> slow.record("shape " + n, n * 1_000_000L, 1, false));
        // When
        var all = slow.slowest(Integer.MAX_VALUE);
        // Then
        assertThat(all).hasSize(SlowStatements.MOST_SHAPES);
        assertThat(all.getFirst().maxMs()).isEqualTo(SlowStatements.MOST_SHAPES + 50);
        assertThat(all.getLast().maxMs()).isEqualTo(51);
    }
}
