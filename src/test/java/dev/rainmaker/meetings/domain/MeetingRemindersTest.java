package dev.rainmaker.meetings.domain;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.ProposeMeeting;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeetingRemindersTest {
    private static final Actor HOUSE = Actor.system("meetings");
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    MeetingsApi meetings;

    @Inject
    Timers timers;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Test
    void aConfirmedMeetingRemindsItsSellerADayAndAnHourBefore() {
        // Given
        var seller = ids.next();
        var meeting = confirmed(seller, clock.now().plus(Duration.ofDays(2_000)));
        assertThat(reminders(meeting)).containsExactlyInAnyOrder("24", "1");
        // When
        due(meeting, 24);
        due(meeting, 1);
        // Then
        await().atMost(LONG).untilAsserted(() -> assertThat(told(meeting)).hasSize(2));
        assertThat(told(meeting))
                .extracting(event -> event.facts().get("hours"))
                .containsExactlyInAnyOrder("24", "1");
        assertThat(told(meeting)).allSatisfy(event -> assertThat(event.facts()).containsEntry("to", seller));
        assertThat(reminders(meeting)).isEmpty();
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectType=meeting&subjectId=" + meeting)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("meeting.reminded"));
    }

    @Test
    void whatIsCalledOffRemindsNobody() {
        // Given
        var meeting = confirmed(ids.next(), clock.now().plus(Duration.ofDays(2_100)));
        // When
        Reactive.await(() -> meetings.cancel(meeting, "the client fell ill", HOUSE));
        // Then
        assertThat(reminders(meeting)).isEmpty();
    }

    @Test
    void aReminderThatFiresAfterTheMeetingWasCalledOffSaysNothing() {
        // Given
        var meeting = confirmed(ids.next(), clock.now().plus(Duration.ofDays(2_200)));
        Reactive.await(() -> meetings.cancel(meeting, "the client fell ill", HOUSE));
        // When
        due(meeting, 24);
        // Then
        await().atMost(LONG).until(() -> reminders(meeting).isEmpty());
        assertThat(told(meeting)).isEmpty();
    }

    @Test
    void aMeetingThatIsNotConfirmedHasNoReminder() {
        // When
        var meeting = taken(ids.next(), clock.now().plus(Duration.ofDays(2_300)));
        // Then
        assertThat(reminders(meeting)).isEmpty();
    }

    private MeetingId confirmed(String seller, Instant start) {
        var meeting = taken(seller, start);
        Reactive.await(() -> meetings.move(meeting, MeetingStatus.CONFIRMED, HOUSE));
        return meeting;
    }

    private MeetingId taken(String seller, Instant about) {
        var prospect = TestProspects.named("Ines " + ids.next());
        Reactive.await(() -> Panache.withTransaction(
                () -> NativeSql.run("UPDATE prospect SET assigned_to = ? WHERE id = ?", List.of(seller, prospect))));
        var start = about.truncatedTo(ChronoUnit.HOURS);
        var slot = new Slot(start, start.plus(Duration.ofHours(1)));
        var meeting = Reactive.await(() -> meetings.propose(
                        new ProposeMeeting(
                                new ProspectId(prospect),
                                null,
                                MeetingType.PLANNING_SESSION,
                                List.of(slot),
                                "Europe/Berlin",
                                null),
                        HOUSE))
                .id();
        Reactive.await(() -> meetings.take(meeting, slot, HOUSE));
        return meeting;
    }

    private void due(MeetingId meeting, int hours) {
        Reactive.await(() -> Panache.withTransaction(
                () -> timers.set(new TimerKey(MeetingReminders.KIND, meeting.value(), hours), clock.now())));
    }

    private List<StoredEvent> told(MeetingId meeting) {
        return log.after("attention", 0).stream()
                .filter(event -> event.subject().equals(meeting.value()))
                .toList();
    }

    /** Hours before the meeting at which somebody will be reminded. */
    private List<String> reminders(MeetingId meeting) {
        var prefix = "meeting_reminder:" + meeting + ":";
        return Reactive.await(() -> Panache.withSession(() -> NativeSql.rows(
                        "SELECT task_instance, task_name FROM scheduled_tasks WHERE task_name = 'timer' AND task_instance LIKE ?",
                        List.of(prefix + "%"))))
                .stream()
                .map(row -> row[0].toString().substring(prefix.length()))
                .toList();
    }
}
