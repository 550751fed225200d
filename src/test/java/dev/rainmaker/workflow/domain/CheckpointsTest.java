package dev.rainmaker.workflow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.workflow.RunCheckpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a step whose draft was withdrawn is done anew. */
class CheckpointsTest {
    @Test
    void beforeTheStepThatLedHere() {
        // Given
        var way = way("__START__>enrich", "enrich>draft", "draft>decide", "decide>decide");
        // When
        var point = Checkpoints.beforeLast(way, "decide");
        // Then
        assertThat(point).map(RunCheckpoint::seq).contains(1);
    }

    @Test
    void howeverLongBothHaveWaitedAndHoweverOftenTheyWereDone() {
        // Given
        var way = way(
                "__START__>draft",
                "draft>decide",
                "decide>send",
                "send>follow",
                "follow>follow",
                "follow>follow",
                "follow>decide",
                "decide>decide",
                "decide>decide");
        // When
        var point = Checkpoints.beforeLast(way, "decide");
        // Then
        assertThat(point).map(RunCheckpoint::seq).contains(3);
    }

    @Test
    void nowhereWhenNothingLedHere() {
        // When
        var point = Checkpoints.beforeLast(way("__START__>first", "first>first"), "first");
        // Then
        assertThat(point).isEmpty();
    }

    private static List<RunCheckpoint> way(String... moves) {
        var way = new ArrayList<RunCheckpoint>();
        for (var move : moves) {
            var ends = move.split(">");
            way.add(new RunCheckpoint(way.size(), ends[0], ends[1], Instant.EPOCH));
        }
        return way;
    }
}
