package dev.rainmaker.meetings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody who has a link can do, and nobody else. */
@QuarkusTest
class BookingPageTest {
    private static final Pattern START = Pattern.compile("name=\"start\" value=\"([^\"]+)\"");

    @Inject
    TestMeetings calendars;

    @Inject
    MeetingsApi meetings;

    @Inject
    BookingsApi bookings;

    @Inject
    Clock clock;

    @Test
    void aLinkThatWeDidNotMakeIsAPageThatSaysSo() {
        given().get("/b/not-a-link").then().statusCode(404).body(containsString("does not work any more"));
        given().formParam("start", "2026-03-02T09:00:00Z")
                .post("/b/not-a-link/book")
                .then()
                .statusCode(404);
        given().post("/b/not-a-link/cancel").then().statusCode(404);
    }

    @Test
    void aLinkForAnotherPurposeOpensNothing() {
        // Given
        var meeting = proposed();
        var token = calendars.page(meeting).substring("/b/".length());
        // When
        var asProposal = given().get("/p/" + token);
        // Then
        assertThat(asProposal.statusCode()).isEqualTo(404);
    }

    @Test
    void lookingShowsCompanyTypeAndFreeTimesAndChangesNothing() {
        // Given
        var meeting = proposed();
        // When
        var page = given().get(calendars.page(meeting));
        // Then
        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("First call"))
                .body(containsString("30 minutes"))
                .body(containsString("America/Chicago"))
                .body(not(containsString("<script")));
        assertThat(starts(page)).isNotEmpty();
        assertThat(status(meeting)).isEqualTo(MeetingStatus.PROPOSED);
    }

    @Test
    void timesAreShownInTheZoneThatTheClientChooses() {
        // Given
        var meeting = proposed();
        // When
        var page = given().queryParam("zone", "Asia/Tokyo").get(calendars.page(meeting));
        // Then: nine in Berlin is late afternoon in Tokyo, summer or winter
        page.then().statusCode(200).body(containsString("<option value=\"Asia/Tokyo\" selected>"));
        var start = Instant.parse(starts(page).getFirst());
        var local = start.atZone(ZoneId.of("Asia/Tokyo"));
        assertThat(page.asString()).contains(">" + local.toLocalTime() + "</button>");
    }

    @Test
    void aZoneThatDoesNotExistIsTheClientsOwn() {
        given().queryParam("zone", "Mars/Base")
                .get(calendars.page(proposed()))
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"America/Chicago\" selected>"));
    }

    @Test
    void whoTakesATimeHasItAndTheOwnerIsAsked() {
        // Given
        var meeting = proposed();
        var start = late(given().get(calendars.page(meeting)));
        // When
        var page = take(meeting, start, "Europe/Lisbon");
        // Then
        page.then().statusCode(200).body(containsString("Nobody else can take it now"));
        var taken = Reactive.await(() -> meetings.require(meeting.id()));
        assertThat(taken.status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(taken.start()).isEqualTo(Instant.parse(start));
        assertThat(taken.end()).isEqualTo(Instant.parse(start).plus(Duration.ofMinutes(30)));
        assertThat(taken.timeZone()).isEqualTo("Europe/Lisbon");
    }

    @Test
    void whatIsNotFreeCannotBeTaken() {
        // Given
        var meeting = proposed();
        var midnight = clock.now().plus(Duration.ofDays(8)).truncatedTo(ChronoUnit.DAYS);
        // When
        var page = take(meeting, midnight.toString(), "UTC");
        // Then
        page.then().statusCode(409).body(containsString("Somebody was quicker"));
        assertThat(starts(page)).isNotEmpty();
        assertThat(status(meeting)).isEqualTo(MeetingStatus.PROPOSED);
    }

    @Test
    void aTimeThatIsNoTimeIsRefusedCalmly() {
        var meeting = proposed();
        take(meeting, "tomorrow'--", "UTC").then().statusCode(409).body(containsString("These are free"));
        assertThat(status(meeting)).isEqualTo(MeetingStatus.PROPOSED);
    }

    @Test
    void theBuffersOfAnotherMeetingStayFree() {
        // Given
        var host = calendars.host();
        var first = calendars.proposed(host, MeetingType.INITIAL_CALL, null);
        var second = calendars.proposed(host, MeetingType.INITIAL_CALL, null);
        var start = Instant.parse(late(given().get(calendars.page(first))));
        take(first, start.toString(), "UTC").then().statusCode(200);
        // When
        var free = starts(given().get(calendars.page(second)));
        // Then: a quarter of an hour after the first and one before the second
        assertThat(free)
                .doesNotContain(
                        start.toString(),
                        start.plus(Duration.ofMinutes(30)).toString(),
                        start.minus(Duration.ofMinutes(30)).toString());
    }

    @Test
    void theSameLinkChangesTheTime() {
        // Given
        var meeting = proposed();
        var first = late(given().get(calendars.page(meeting)));
        var page = take(meeting, first, "UTC");
        var other = late(page);
        assertThat(other).isNotEqualTo(first);
        // When
        take(meeting, other, "UTC").then().statusCode(200);
        // Then
        var moved = Reactive.await(() -> meetings.require(meeting.id()));
        assertThat(moved.start()).isEqualTo(Instant.parse(other));
        assertThat(moved.status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(moved.moves()).isEqualTo(1);
        assertThat(quarters(meeting)).isEqualTo(4);
    }

    @Test
    void theSameLinkCallsItOffAndFreesTheTime() {
        // Given
        var host = calendars.host();
        var meeting = calendars.proposed(host, MeetingType.INITIAL_CALL, null);
        var start = late(given().get(calendars.page(meeting)));
        take(meeting, start, "UTC").then().statusCode(200);
        // When
        var page = given().formParam("reason", "ill").post(calendars.page(meeting) + "/cancel");
        // Then
        page.then().statusCode(200).body(containsString("called off"));
        assertThat(status(meeting)).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(quarters(meeting)).isZero();
        given().get(calendars.page(meeting)).then().statusCode(404);
    }

    @Test
    void theLinkDiesWithTheMeetingsEnd() {
        // Given
        var meeting = proposed();
        take(meeting, late(given().get(calendars.page(meeting))), "UTC").then().statusCode(200);
        // When
        Reactive.await(() -> Panache.withTransaction(() -> NativeSql.run(
                "UPDATE meeting SET start_at = ?, end_at = ? WHERE id = ?",
                List.of(
                        SqlTime.of(clock.now().minus(Duration.ofHours(2))),
                        SqlTime.of(clock.now().minus(Duration.ofHours(1))),
                        meeting.id().value()))));
        // Then
        given().get(calendars.page(meeting)).then().statusCode(404);
    }

    @Test
    void nothingChangesWhileTheOwnersYesIsCarriedOut() {
        // Given
        var meeting = proposed();
        var page = take(meeting, late(given().get(calendars.page(meeting))), "UTC");
        var start = Reactive.await(() -> meetings.require(meeting.id())).start();
        assertThat(Reactive.await(() -> meetings.beginConfirming(meeting.id(), start)))
                .isTrue();
        // When
        var changed = take(meeting, late(page), "UTC");
        // Then
        changed.then().statusCode(409).body(containsString("just being confirmed"));
        assertThat(Reactive.await(() -> meetings.require(meeting.id())).start()).isEqualTo(start);
        assertThat(Reactive.await(() -> meetings.beginConfirming(meeting.id(), start.plusSeconds(1_800))))
                .as("a yes to another time")
                .isFalse();
    }

    private Meeting proposed() {
        return calendars.proposed(calendars.host(), MeetingType.INITIAL_CALL, null);
    }

    private Response take(Meeting meeting, String start, String zone) {
        return given().formParam("start", start).formParam("zone", zone).post(calendars.page(meeting) + "/book");
    }

    private static List<String> starts(Response page) {
        return START.matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Business goes on while a test runs: a time near the end stays free. */
    private static String late(Response page) {
        var starts = starts(page);
        return starts.get(starts.size() * 3 / 4);
    }

    private MeetingStatus status(Meeting meeting) {
        return Reactive.await(() -> meetings.require(meeting.id())).status();
    }

    private int quarters(Meeting meeting) {
        return ((Number) Reactive.await(() -> Panache.withSession(() -> NativeSql.rows(
                                "SELECT COUNT(*), MIN(meeting_id) FROM meeting_slot WHERE meeting_id = ?",
                                List.of(meeting.id().value()))))
                        .getFirst()[0])
                .intValue();
    }
}
