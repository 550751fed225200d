package dev.rainmaker.meetings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.TestUser;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person says after a meeting: that it took place or nobody came, notes, and what has to be done. */
@QuarkusTest
class MeetingOutcomeTest {
    private static final Actor HOUSE = Actor.system("meetings");
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    TestMeetings calendars;

    @Inject
    MeetingsApi meetings;

    @Inject
    BookingsApi bookings;

    @Inject
    Timers timers;

    @Inject
    Clock clock;

    @Test
    void beforeItsStartNobodyCanSayWhatCameOfIt() {
        // Given
        var meeting = confirmed();
        // When
        var early = act(meeting, "no-show");
        // Then
        early.then().statusCode(409).body("code", equalTo("meeting_not_begun"));
        act(meeting, "complete").then().statusCode(409).body("code", equalTo("meeting_not_begun"));
        write(meeting, "too early").then().statusCode(409).body("code", equalTo("meeting_not_begun"));
        assertThat(status(meeting)).isEqualTo(MeetingStatus.CONFIRMED);
    }

    @Test
    void afterItsStartAPersonSaysThatNobodyCame() {
        // Given
        var meeting = confirmed();
        begins(meeting);
        // When
        act(meeting, "no-show").then().statusCode(200).body("status", equalTo("no_show"));
        // Then
        act(meeting, "no-show").then().statusCode(200);
        act(meeting, "complete").then().statusCode(409).body("code", equalTo("illegal_transition"));
        act(meeting, "cancel", Map.of("reason", "late"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal_transition"));
    }

    @Test
    void whatWasNeverConfirmedCannotTakePlace() {
        // Given
        var meeting = calendars.proposed(calendars.host(), MeetingType.INITIAL_CALL, null);
        // When
        var answer = act(meeting, "complete");
        // Then
        answer.then().statusCode(409).body("code", equalTo("illegal_transition"));
        write(meeting, "nothing").then().statusCode(409).body("code", equalTo("meeting_has_no_time"));
    }

    @Test
    void itsEndAsksForNotesOnToday() {
        // Given
        var meeting = confirmed();
        begins(meeting);
        // When
        Reactive.await(() -> Panache.withTransaction(
                () -> timers.set(TimerKey.of("meeting_recap", meeting.id().value()), clock.now())));
        // Then
        await().atMost(LONG).untilAsserted(() -> today().then()
                .body(
                        "waiting.findAll { it.kind == 'meeting' }.id",
                        hasItem(meeting.id().value())));
        today().then()
                .body("waiting.find { it.id == '" + meeting.id() + "' }.title", equalTo("What came of this meeting?"));
        act(meeting, "complete").then().statusCode(200);
        assertThat(today().jsonPath().getList("waiting.id"))
                .doesNotContain(meeting.id().value());
    }

    @Test
    void notesAreKeptAndChangedUnderTheirVersion() {
        // Given
        var meeting = confirmed();
        begins(meeting);
        int version = write(meeting, "They want the orangery.")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        // When
        given().auth()
                .oauth2(TestTokens.seller())
                .header("If-Match", "\"" + (version + 7) + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Something else"))
                .put(path(meeting) + "/follow-up/notes")
                .then()
                .statusCode(412);
        // Then
        given().auth()
                .oauth2(TestTokens.seller())
                .get(path(meeting) + "/follow-up")
                .then()
                .statusCode(200)
                .body("notes.text", equalTo("They want the orangery."));
        given().auth()
                .oauth2(TestTokens.viewer())
                .get(path(meeting) + "/follow-up")
                .then()
                .statusCode(403);
        assertThat(stored("SELECT text, meeting_id FROM meeting_note WHERE meeting_id = ?", meeting))
                .doesNotContain("orangery");
    }

    @Test
    void aTaskHasAnOwnerAndADayAndIsDoneOrNot() {
        // Given
        var meeting = confirmed();
        var owner = TestUser.create("seller");
        var task = add(meeting, owner.id(), "Send the floor plan");
        var mine = TestTokens.of("seller", owner.id());
        list(mine, true).then().body("items.id", hasItem(task)).body("items[0].prospectName", equalTo(name(meeting)));
        // When
        given().auth()
                .oauth2(mine)
                .post("/api/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200)
                .body("doneBy", equalTo(owner.id()));
        // Then
        assertThat(list(mine, true).jsonPath().getList("items.id")).doesNotContain(task);
        assertThat(list(mine, false).jsonPath().getList("items.id")).contains(task);
        given().auth()
                .oauth2(mine)
                .post("/api/v1/tasks/" + task + "/undone")
                .then()
                .statusCode(200)
                .body("doneAt", nullValue());
        assertThat(list(mine, true).jsonPath().getList("items.id")).contains(task);
        assertThat(stored("SELECT title, id FROM follow_up_task WHERE meeting_id = ?", meeting))
                .doesNotContain("floor plan");
    }

    @Test
    void aTaskForNobodyIsRefused() {
        given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Call", "ownerId", "0000000000000000000000none", "dueOn", "2027-01-01"))
                .post(path(confirmed()) + "/follow-up/tasks")
                .then()
                .statusCode(400);
    }

    private Meeting confirmed() {
        var meeting = calendars.proposed(calendars.host(), MeetingType.INITIAL_CALL, null);
        var start = clock.now().plus(Duration.ofDays(400)).truncatedTo(ChronoUnit.HOURS);
        Reactive.await(() -> bookings.take(meeting.id(), new Slot(start, start.plusSeconds(1_800)), "UTC", HOUSE));
        return Reactive.await(() -> meetings.confirmed(meeting.id(), HOUSE));
    }

    /** An hour ago. */
    private void begins(Meeting meeting) {
        Reactive.await(() -> Panache.withTransaction(() -> NativeSql.run(
                "UPDATE meeting SET start_at = ?, end_at = ? WHERE id = ?",
                List.of(
                        SqlTime.of(clock.now().minus(Duration.ofHours(1))),
                        SqlTime.of(clock.now().minus(Duration.ofMinutes(30))),
                        meeting.id().value()))));
    }

    private static String path(Meeting meeting) {
        return "/api/v1/meetings/" + meeting.id();
    }

    private static Response act(Meeting meeting, String what) {
        return given().auth().oauth2(TestTokens.seller()).post(path(meeting) + "/" + what);
    }

    private static Response act(Meeting meeting, String what, Map<String, ?> body) {
        return given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(meeting) + "/" + what);
    }

    private static Response write(Meeting meeting, String text) {
        return given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .put(path(meeting) + "/follow-up/notes");
    }

    private static String add(Meeting meeting, String owner, String title) {
        return given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("title", title, "ownerId", owner, "dueOn", "2027-01-04"))
                .post(path(meeting) + "/follow-up/tasks")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2027-01-04"))
                .extract()
                .path("id");
    }

    private static Response list(String token, boolean open) {
        return given().auth().oauth2(token).get("/api/v1/tasks?open=" + open);
    }

    private static Response today() {
        return given().auth().oauth2(TestTokens.owner()).get("/api/v1/today");
    }

    private static String name(Meeting meeting) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get(path(meeting))
                .then()
                .extract()
                .path("prospectName");
    }

    private MeetingStatus status(Meeting meeting) {
        return Reactive.await(() -> meetings.require(meeting.id())).status();
    }

    private static String stored(String sql, Meeting meeting) {
        return String.valueOf(Reactive.await(() -> Panache.withSession(
                        () -> NativeSql.rows(sql, List.of(meeting.id().value()))))
                .getFirst()[0]);
    }
}
