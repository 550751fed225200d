package dev.rainmaker.dates.domain;

import static dev.rainmaker.dates.DateHoldStatus.CHALLENGED;
import static dev.rainmaker.dates.DateHoldStatus.CONFIRMED;
import static dev.rainmaker.dates.DateHoldStatus.HELD;
import static dev.rainmaker.dates.DateHoldStatus.RELEASED;
import static dev.rainmaker.dates.DateHoldStatus.WAITING;
import static dev.rainmaker.dates.domain.Lines.NOW;
import static dev.rainmaker.dates.domain.Lines.names;
import static dev.rainmaker.dates.domain.Lines.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.dates.domain.LineStory.What;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.problem.IllegalTransition;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DateLineTest {
    private final Lines one = Lines.withPlaces(1);

    @Test
    void threeAreRankedAndTheOthersWaitWithoutAnExpiry() {
        // When
        var line = one.of("a", "b", "c", "d", "e");
        // Then
        assertThat(statuses(line)).containsExactly(HELD, HELD, HELD, WAITING, WAITING);
        assertThat(line.get("c").expiresAt).isEqualTo("2026-05-04T08:00");
        assertThat(line.get("c").remindAt).isEqualTo("2026-04-30T08:00");
        assertThat(line.get("d").expiresAt).isNull();
    }

    @Test
    void whoeverLeavesMakesRoomForAllBehind() {
        // Given
        var line = one.of("a", "b", "c", "d", "e");
        // When
        line.end(line.get("b"), RELEASED, EndReason.RELEASED);
        // Then
        assertThat(names(line.line())).containsExactly("a", "c", "d", "e");
        assertThat(statuses(line)).containsExactly(HELD, HELD, HELD, WAITING);
        assertThat(line.get("d").expiresAt).isNotNull();
        assertThat(line.story().told().values()).containsExactly(What.RELEASED, What.MOVED_UP, What.MOVED_UP);
    }

    @Test
    void theFirstOptionBooksAndTheOthersWait() {
        // Given
        var line = one.of("a", "b", "c", "d");
        // When
        line.confirm(line.get("a"));
        // Then
        assertThat(names(line.booked())).containsExactly("a");
        assertThat(line.get("a").place).isEqualTo(1);
        assertThat(statuses(line)).containsExactly(WAITING, WAITING, WAITING);
        assertThat(line.get("b").expiresAt).isNull();
        assertThat(line.story().told().values()).containsExactly(What.CONFIRMED, What.WAITING, What.WAITING);
    }

    @Test
    void aSecondOptionDoesNotBookWhatTheFirstCouldHave() {
        // Given
        var line = one.of("a", "b");
        // Then
        refused("not_first_option", () -> line.confirm(line.get("b")));
        assertThat(line.booked()).isEmpty();
    }

    @Test
    void asManyAsThereArePlacesAreConfirmedWithoutAChallenge() {
        // Given
        var line = Lines.withPlaces(2).of("a", "b", "c");
        // When
        line.confirm(line.get("b"));
        // Then
        assertThat(statuses(line)).containsExactly(HELD, HELD);
        refused("not_first_option", () -> line.confirm(line.get("c")));
        line.confirm(line.get("a"));
        assertThat(line.get("a").place).isEqualTo(2);
        assertThat(statuses(line)).containsExactly(WAITING);
        refused("date_booked", () -> line.confirm(line.get("c")));
    }

    @Test
    void aBookingThatIsGivenUpBringsTheLineBack() {
        // Given
        var line = one.of("a", "b");
        line.confirm(line.get("a"));
        // When
        line.end(line.get("a"), RELEASED, EndReason.RELEASED);
        // Then
        assertThat(line.booked()).isEmpty();
        assertThat(statuses(line)).containsExactly(HELD);
        assertThat(line.get("b").expiresAt).isNotNull();
    }

    @Test
    void aChallengeGivesTheFirstOptionTwoBusinessDays() {
        // Given
        var line = one.of("a", "b", "c");
        // When
        line.challenge(line.get("c"));
        // Then
        assertThat(statuses(line)).containsExactly(CHALLENGED, HELD, HELD);
        assertThat(line.get("a").challengedBy).isEqualTo("c");
        assertThat(line.get("a").challengeDueAt).isEqualTo("2026-04-22T08:00");
        refused("already_challenged", () -> line.challenge(line.get("b")));
    }

    @Test
    void whoDoesNotConfirmInTimeIsPassedByAndTheChallengerHasAsLong() {
        // Given
        var asked = one.of("a", "b", "c");
        asked.challenge(asked.get("c"));
        var line = one.later(asked, Instant.parse("2026-04-22T08:00:00Z"));
        // When
        new LineClock(line).strike();
        // Then
        assertThat(names(line.line())).containsExactly("c", "a", "b");
        assertThat(statuses(line)).containsExactly(HELD, HELD, HELD);
        assertThat(line.get("a").challengedBy).isNull();
        assertThat(line.get("c").expiresAt).isEqualTo("2026-04-24T08:00");
        assertThat(line.story().told())
                .containsEntry(line.get("a"), What.CHALLENGE_LOST)
                .containsEntry(line.get("c"), What.CHALLENGE_WON)
                .containsEntry(line.get("b"), What.MOVED_DOWN);
    }

    @Test
    void whoConfirmsInTimeKeepsTheDate() {
        // Given
        var line = one.of("a", "b");
        line.challenge(line.get("b"));
        // When
        line.confirm(line.get("a"));
        // Then
        assertThat(line.get("a").status).isEqualTo(CONFIRMED);
        assertThat(line.get("a").challengeDueAt).isNull();
        assertThat(statuses(line)).containsExactly(WAITING);
    }

    @Test
    void aChallengeEndsWithItsChallenger() {
        // Given
        var line = one.of("a", "b");
        line.challenge(line.get("b"));
        // When
        line.end(line.get("b"), RELEASED, EndReason.RELEASED);
        // Then
        assertThat(statuses(line)).containsExactly(HELD);
        assertThat(line.story().told()).containsEntry(line.get("a"), What.CHALLENGE_ENDED);
    }

    @Test
    void nobodyChallengesFromTheFrontOrFromTheWaitingList() {
        // Given
        var line = one.of("a", "b", "c", "d");
        // Then
        refused("nothing_to_challenge", () -> line.challenge(line.get("a")));
        refused("nothing_to_challenge", () -> line.challenge(line.get("d")));
        line.confirm(line.get("a"));
        refused("date_booked", () -> line.challenge(line.get("b")));
        assertThatThrownBy(() -> line.challenge(line.get("a"))).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aSignedFirstOptionIsBookedAtOnce() {
        // Given
        var line = one.of("a", "b");
        // When
        line.sign(line.get("a"));
        // Then
        assertThat(names(line.booked())).containsExactly("a");
    }

    @Test
    void aSignedSecondOptionChallengesAndIsBookedWhenItsTurnComes() {
        // Given
        var asked = one.of("a", "b", "c");
        asked.sign(asked.get("b"));
        assertThat(statuses(asked)).containsExactly(CHALLENGED, HELD, HELD);
        var line = one.later(asked, Instant.parse("2026-04-22T08:00:00Z"));
        // When
        new LineClock(line).strike();
        // Then
        assertThat(names(line.booked())).containsExactly("b");
        assertThat(names(line.line())).containsExactly("a", "c");
        assertThat(statuses(line)).containsExactly(WAITING, WAITING);
    }

    @Test
    void whoHasSignedWithoutAPlaceIsBroughtToAPerson() {
        // Given
        var line = one.of("a", "b");
        line.confirm(line.get("a"));
        // When
        line.sign(line.get("b"));
        // Then
        assertThat(line.story().told()).containsEntry(line.get("b"), What.WITHOUT_PLACE);
        line.end(line.get("a"), RELEASED, EndReason.RELEASED);
        assertThat(names(line.booked())).containsExactly("b");
    }

    @Test
    void aManagerPutsTheLineInAnotherOrder() {
        // Given
        var line = one.of("a", "b", "c", "d");
        // When
        line.move(line.get("d"), 1);
        // Then
        assertThat(names(line.line())).containsExactly("d", "a", "b", "c");
        assertThat(statuses(line)).containsExactly(HELD, HELD, HELD, WAITING);
        assertThat(line.story().told())
                .containsEntry(line.get("d"), What.MOVED_UP)
                .containsEntry(line.get("a"), What.MOVED_DOWN)
                .containsEntry(line.get("c"), What.WAITING);
    }

    @Test
    void anExpiredHoldMakesRoomAndTheNextHasItsTimeFromThenOn() {
        // Given
        var placed = one.of("a", "b", "c", "d");
        placed.get("b").expiresAt = SqlTime.of(NOW.plusSeconds(9_000_000));
        placed.get("c").expiresAt = SqlTime.of(NOW.plusSeconds(9_000_000));
        var now = Instant.parse("2026-05-04T08:00:00Z");
        var line = one.later(placed, now);
        // When
        new LineClock(line).strike();
        // Then
        assertThat(names(line.line())).containsExactly("b", "c", "d");
        assertThat(line.get("d").expiresAt).isEqualTo("2026-05-18T08:00");
        assertThat(line.story().told().values()).contains(What.EXPIRED, What.MOVED_UP);
    }

    @Test
    void remindsOnceBeforeTheExpiry() {
        // Given
        var line = one.later(one.of("a"), Instant.parse("2026-04-30T08:00:00Z"));
        var time = new LineClock(line);
        // When
        time.strike();
        // Then
        assertThat(line.story().told()).containsEntry(line.get("a"), What.REMINDED);
        assertThat(line.get("a").remindAt).isNull();
        assertThat(time.next()).contains(Instant.parse("2026-05-04T08:00:00Z"));
    }

    @Test
    void noHoldOutlivesTheBeginningOfItsDay() {
        // Given
        var line = one.later(one.of("a", "b", "c", "d"), Instant.parse("2026-06-19T22:00:00Z"));
        var time = new LineClock(line);
        // When
        time.strike();
        // Then
        assertThat(line.line()).isEmpty();
        assertThat(line.story().told().values()).containsOnly(What.EXPIRED).hasSize(4);
        assertThat(time.next()).isEmpty();
    }

    @Test
    void theWaitingListHasAnEnd() {
        // Given
        var line = one.of("a", "b", "c", "d");
        // Then
        refused("waiting_list_full", () -> line.place(one.row("e"), 1));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DateFailure.class, failure -> assertThat(
                        failure.type().code())
                .isEqualTo(code));
    }
}
