package dev.rainmaker.workflow.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestTokens;
import dev.rainmaker.meetings.BookingsApi;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.meetings.TestMeetings;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.read.CalendarReader;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken, changed or called off by link reaches the calendar when its owner says yes, and not before. */
@QuarkusTest
class BookingRunTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @Inject
    TestMeetings calendars;

    @Inject
    MeetingsApi meetings;

    @Inject
    BookingsApi bookings;

    @Inject
    CalendarReader calendar;

    @Inject
    Clock clock;

    @Test
    void aTimeThatIsTakenIsBookedWhenTheOwnerSaysYes() {
        // Given
        var meeting = proposed();
        var start = far(400);
        take(meeting, start);
        var approval = asked(meeting);
        assertThat(approval.getString("content.event.attendees")).contains("booking.example");
        assertThat(approval.getString("content.email.text")).contains("/b/");
        assertThat(events(meeting)).isEmpty();
        // When
        approve(approval);
        // Then
        reaches(meeting, MeetingStatus.CONFIRMED);
        assertThat(events(meeting)).extracting(CalendarReader.Event::start).containsExactly(start);
    }

    @Test
    void anotherTimeMovesTheEvent() {
        // Given
        var meeting = confirmed(far(410));
        var other = far(411);
        // When
        take(meeting, other);
        var approval = asked(meeting);
        assertThat(events(meeting)).extracting(CalendarReader.Event::start).doesNotContain(other);
        approve(approval);
        // Then
        reaches(meeting, MeetingStatus.CONFIRMED);
        assertThat(events(meeting)).extracting(CalendarReader.Event::start).containsExactly(other);
    }

    @Test
    void anotherTimeWithdrawsTheQuestionAboutTheFirst() {
        // Given
        var meeting = proposed();
        take(meeting, far(420));
        var first = asked(meeting);
        // When
        var other = far(421);
        take(meeting, other);
        // Then
        assertThat(approval(first.getString("id")).getString("status")).isEqualTo("superseded");
        approve(asked(meeting));
        reaches(meeting, MeetingStatus.CONFIRMED);
        assertThat(events(meeting)).extracting(CalendarReader.Event::start).containsExactly(other);
    }

    @Test
    void whatWasCalledOffLeavesTheCalendarWhenTheOwnerSaysYes() {
        // Given
        var meeting = confirmed(far(430));
        // When
        given().formParam("reason", "we moved")
                .post(calendars.page(meeting) + "/cancel")
                .then()
                .statusCode(200);
        var approval = asked(meeting);
        assertThat(approval.getString("content.kind")).isEqualTo("event_cancellation");
        assertThat(events(meeting)).hasSize(1);
        approve(approval);
        // Then
        await().atMost(LONG).untilAsserted(() -> assertThat(events(meeting)).isEmpty());
    }

    @Test
    void aNoFromTheOwnerAsksTheClientForAnotherTime() {
        // Given
        var meeting = proposed();
        take(meeting, far(440));
        var approval = asked(meeting);
        // When
        given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .body(Map.of("fingerprint", approval.getString("fingerprint"), "reason", "we are away"))
                .post("/api/v1/approvals/" + approval.getString("id") + "/reject")
                .then()
                .statusCode(200);
        // Then
        var draft = drafted(meeting);
        assertThat(draft.getString("content.text"))
                .contains("does not work for us after all")
                .contains("/b/");
        reaches(meeting, MeetingStatus.PROPOSED);
        assertThat(Reactive.await(() -> meetings.require(meeting.id())).start()).isNull();
    }

    @Test
    void whoDidNotComeGetsADraftWithANewLink() {
        // Given
        var meeting = confirmed(far(450));
        Reactive.await(() -> Panache.withTransaction(() -> NativeSql.run(
                "UPDATE meeting SET start_at = ?, end_at = ? WHERE id = ?",
                List.of(
                        SqlTime.of(clock.now().minus(Duration.ofHours(1))),
                        SqlTime.of(clock.now().minus(Duration.ofMinutes(30))),
                        meeting.id().value()))));
        // When
        given().auth()
                .oauth2(TestTokens.seller())
                .post("/api/v1/meetings/" + meeting.id() + "/no-show")
                .then()
                .statusCode(200);
        // Then
        var draft = drafted(meeting);
        assertThat(draft.getString("content.text"))
                .contains("we have missed each other")
                .contains("/b/");
        given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/meetings?status=proposed&prospect=" + meeting.prospectId())
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
    }

    @Test
    void theHostIsPreparedLineByLineWithItsSource() {
        // Given
        var meeting = proposed();
        given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("slot", "guests", "value", "120"))
                .put("/api/v1/conversations/" + conversation(meeting) + "/brief")
                .then()
                .statusCode(200);
        // When
        var prepared = given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/meetings/" + meeting.id() + "/preparation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(prepared.getString("lines.find { it.section == 'brief' }.text"))
                .isEqualTo("guests: 120");
        assertThat(prepared.getString("lines.find { it.section == 'brief' }.source"))
                .isEqualTo("person");
        assertThat(prepared.getList("lines.findAll { it.section == 'open_question' }.text"))
                .contains("budget is not known yet");
        assertThat(prepared.getList("lines.source", String.class)).doesNotContainNull();
        given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/meetings/" + meeting.id() + "/preparation")
                .then()
                .statusCode(403);
    }

    private String conversation(Meeting meeting) {
        take(meeting, far(460));
        asked(meeting);
        return given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/conversations?prospect=" + meeting.prospectId())
                .path("items[0].id");
    }

    private Meeting proposed() {
        return calendars.proposed(calendars.host(), MeetingType.INITIAL_CALL, null);
    }

    private Meeting confirmed(Instant start) {
        var meeting = proposed();
        take(meeting, start);
        approve(asked(meeting));
        reaches(meeting, MeetingStatus.CONFIRMED);
        return Reactive.await(() -> meetings.require(meeting.id()));
    }

    private Instant far(int days) {
        return clock.now()
                .plus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(9));
    }

    private void take(Meeting meeting, Instant start) {
        Reactive.await(() -> bookings.take(
                meeting.id(),
                new Slot(start, start.plusSeconds(1_800)),
                "Europe/Berlin",
                Actor.client(meeting.prospectId().value())));
    }

    private void reaches(Meeting meeting, MeetingStatus status) {
        await().atMost(LONG).untilAsserted(() -> assertThat(
                        Reactive.await(() -> meetings.require(meeting.id())).status())
                .isEqualTo(status));
    }

    private List<CalendarReader.Event> events(Meeting meeting) {
        return calendar.events(meeting.calendarId(), clock.now().plus(Duration.ofDays(390)), far(500)).stream()
                .filter(event ->
                        event.eventUid().equals(meeting.id() + "@rainmaker") && !"cancelled".equals(event.status()))
                .toList();
    }

    /** The open question about the meeting. */
    private JsonPath asked(Meeting meeting) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(pending("meeting", meeting)).hasSize(1));
        return approval(pending("meeting", meeting).getFirst());
    }

    /** The open question about a message to the client. */
    private JsonPath drafted(Meeting meeting) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(pending("message", meeting)).hasSize(1));
        return approval(pending("message", meeting).getFirst());
    }

    private static List<String> pending(String kind, Meeting meeting) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/approvals?state=pending&kind=" + kind + "&prospectId=" + meeting.prospectId())
                .jsonPath()
                .getList("items.id");
    }

    private static JsonPath approval(String id) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/approvals/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void approve(JsonPath approval) {
        var answer = given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .body(Map.of("fingerprint", approval.getString("fingerprint")))
                .post("/api/v1/approvals/" + approval.getString("id") + "/approve");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
