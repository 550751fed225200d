package dev.rainmaker.autonomy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.autonomy.BackTest;
import dev.rainmaker.autonomy.BackTest.Fate;
import dev.rainmaker.autonomy.CaseOutcome;
import dev.rainmaker.autonomy.Harm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Had it been on, over thirty generated days. */
class ReplayTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final GeneratedDays days = GeneratedDays.of("answer.wedding.unknown", START);

    @Test
    void theResultOfThirtyGeneratedDaysIsKnown() {
        // When
        var test = replay(days.rows());
        // Then
        assertThat(test.decided()).isEqualTo(120);
        // 25 days of four and three of the next, without the doubtful one, and the last of them was within the undo
        // window
        assertThat(test.gone()).isEqualTo(101);
        assertThat(test.changed()).isEqualTo(1);
        assertThat(test.rejected()).isEqualTo(1);
        assertThat(test.harmed()).isEqualTo(1);
        assertThat(test.takenBack()).isEqualTo(1);
        assertThat(test.hoursSaved()).isEqualTo(250.0);
        assertThat(test.demotedAt()).isEqualTo(days.complaintAt());
        assertThat(test.demotedBy()).isEqualTo(Harm.COMPLAINT);
        assertThat(test.rows()).hasSize(120);
        assertThat(test.rows().subList(103, 120))
                .allSatisfy(row -> assertThat(row.fate()).isEqualTo(Fate.PERSON))
                .allSatisfy(row -> assertThat(row.reason()).isEqualTo("off"));
        assertThat(test.rows()).extracting(BackTest.Row::reason).contains("unsupported", "complaint");
    }

    @Test
    void oneChangedDecisionChangesTheResult() {
        // When
        var test = replay(days.decided(3, 0, CaseOutcome.REJECTED).rows());
        // Then
        assertThat(test.rejected()).isEqualTo(2);
        assertThat(test.hoursSaved()).isEqualTo(247.5);
        assertThat(test.gone()).isEqualTo(101);
    }

    @Test
    void withoutTheComplaintTheRuleHadStayedOn() {
        // When
        var test = replay(days.decided(24, 3, CaseOutcome.UNCHANGED).rows());
        // Then
        assertThat(test.gone()).isEqualTo(119);
        assertThat(test.demotedAt()).isNull();
        assertThat(test.harmed()).isZero();
        assertThat(test.takenBack()).isZero();
    }

    @Test
    void whatLiesBeforeTheWindowIsNotReplayed() {
        // Given
        var from = START.plus(Duration.ofDays(20));
        // When
        var test = Replay.of(days.rows(), from, START.plus(Duration.ofDays(30)), UNDO, true);
        // Then
        assertThat(test.decided()).isEqualTo(40);
        assertThat(test.demotedAt()).isEqualTo(days.complaintAt());
    }

    private static BackTest replay(List<CaseRow> rows) {
        return Replay.of(rows, START, START.plus(Duration.ofDays(31)), UNDO, true);
    }
}
