package dev.rainmaker.workflow.hunt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.tools.read.SearchGateway;
import dev.rainmaker.workflow.engine.Engine;
import dev.rainmaker.workflow.engine.TestEngines;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cron text of these tests is due once a year, which even their fast clock does not reach; what is due is made so by
 * hand. The target says nothing, so that its hunt stops at once and stays under way until somebody cancels it.
 */
@QuarkusTest
class HuntScheduleTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SCHEDULES = "/api/v1/hunts/schedules";
    private static final Map<String, String> YEARLY =
            Map.of("target", "!!! ???", "cron", "0 7 1 1 *", "timeZone", "Europe/Berlin");

    @Inject
    HuntProgress progress;

    @Inject
    Timers timers;

    @Inject
    Engine engine;

    @Inject
    TestEngines engines;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Test
    void isMadeChangedSwitchedAndRemoved() {
        // Given
        var id = create();
        get(id).body("enabled", equalTo(true))
                .body("nextAt", notNullValue())
                .body("lastAt", nullValue())
                .body("createdBy", notNullValue());
        seller().get(SCHEDULES + "?size=100").then().statusCode(200).body("items.id", hasItem(id));
        // When
        edit(id, "\"99\"", "0 8 1 1 *").statusCode(412).body("code", equalTo("version_conflict"));
        int version = get(id).extract().path("version");
        edit(id, "\"" + version + "\"", "0 8 1 1 *").statusCode(200).body("cron", equalTo("0 8 1 1 *"));
        act(id, "disable").statusCode(200).body("enabled", equalTo(false)).body("nextAt", nullValue());
        assertThat(timerRows(id)).isZero();
        act(id, "disable").statusCode(200);
        act(id, "enable").statusCode(200).body("enabled", equalTo(true)).body("nextAt", notNullValue());
        assertThat(timerRows(id)).isEqualTo(1);
        seller().delete(SCHEDULES + "/" + id).then().statusCode(204);
        // Then
        seller().get(SCHEDULES + "/" + id).then().statusCode(404).body("code", equalTo("hunt_schedule_not_found"));
        assertThat(timerRows(id)).isZero();
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectType=hunt_schedule&subjectId=" + id)
                .then()
                .body(
                        "items.action",
                        hasItems(
                                "hunt_schedule.created",
                                "hunt_schedule.changed",
                                "hunt_schedule.disabled",
                                "hunt_schedule.enabled",
                                "hunt_schedule.removed"));
    }

    @ParameterizedTest
    @CsvSource({
        "every day, Europe/Berlin, cron",
        "*/5 * * * *, Europe/Berlin, an hour apart",
        "0 7 * * *, Nowhere/Town, timeZone",
    })
    void whatCannotBeKeptIsRefusedWithTheField(String cron, String zone, String words) {
        seller().contentType(ContentType.JSON)
                .body(Map.of("target", "autumn weddings", "cron", cron, "timeZone", zone))
                .post(SCHEDULES)
                .then()
                .statusCode(400)
                .body("detail", containsString(words));
    }

    @Test
    void viewersLookAndOthersDoNothing() {
        // Given
        var id = create();
        // Then
        as(TestTokens.viewer()).get(SCHEDULES).then().statusCode(200);
        as(TestTokens.viewer()).get(SCHEDULES + "/" + id).then().statusCode(200);
        as(TestTokens.viewer())
                .contentType(ContentType.JSON)
                .body(YEARLY)
                .post(SCHEDULES)
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(YEARLY)
                .post(SCHEDULES)
                .then()
                .statusCode(401);
        for (var action : List.of("enable", "disable", "run")) {
            as(TestTokens.viewer())
                    .post(SCHEDULES + "/" + id + "/" + action)
                    .then()
                    .statusCode(403);
            given().post(SCHEDULES + "/" + id + "/" + action).then().statusCode(401);
        }
        as(TestTokens.viewer())
                .contentType(ContentType.JSON)
                .body(YEARLY)
                .put(SCHEDULES + "/" + id)
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(YEARLY)
                .put(SCHEDULES + "/" + id)
                .then()
                .statusCode(401);
        as(TestTokens.viewer()).delete(SCHEDULES + "/" + id).then().statusCode(403);
        given().delete(SCHEDULES + "/" + id).then().statusCode(401);
        given().get(SCHEDULES).then().statusCode(401);
        given().get(SCHEDULES + "/" + id).then().statusCode(401);
    }

    @Test
    void whatWasMissedIsMadeUpForOnceAndTheNextTimeIsInTheFuture() {
        // Given
        var id = create();
        // When
        due(id, clock.now().minus(Duration.ofDays(1_000)));
        // Then
        await().atMost(LONG).untilAsserted(() -> get(id).body("lastOutcome", equalTo("started")));
        assertThat(huntsOf(id)).hasSize(1);
        assertThat(timerRows(id)).isEqualTo(1);
        assertThat(Instant.parse(get(id).extract().path("nextAt")))
                .isAfter(clock.now().minus(Duration.ofDays(1)));
        seller().get("/api/v1/hunts/" + huntsOf(id).getFirst())
                .then()
                .statusCode(200)
                .body("target", equalTo(YEARLY.get("target")));
    }

    @Test
    void aHuntThatIsStillUnderWayIsNotOvertaken() {
        // Given
        var id = create();
        var before = runNow(id);
        // When
        act(id, "run")
                .statusCode(409)
                .body("code", equalTo("hunt_still_running"))
                .body("hunt", equalTo(before));
        due(id, clock.now());
        // Then
        await().atMost(LONG).untilAsserted(() -> get(id).body("lastOutcome", equalTo("skipped"))
                .body("lastHuntId", equalTo(before)));
        assertThat(huntsOf(id)).containsExactly(before);
        end(before);
        due(id, clock.now());
        await().atMost(LONG).untilAsserted(() -> assertThat(huntsOf(id)).hasSize(2));
    }

    @Test
    void eachTimeStartsOneHuntHoweverManyEnginesLook() {
        // Given
        engine.stop();
        var schedules = IntStream.range(0, 12).mapToObj(number -> create()).toList();
        schedules.forEach(id -> due(id, clock.now()));
        var other = engines.another();
        // When
        other.start();
        engine.start();
        // Then
        try {
            await().atMost(LONG).untilAsserted(() -> assertThat(schedules)
                    .allSatisfy(id -> get(id).body("lastOutcome", equalTo("started"))));
        } finally {
            other.stop();
        }
        assertThat(schedules).allSatisfy(id -> assertThat(huntsOf(id)).hasSize(1));
    }

    @Test
    void aPageThatAnEarlierHuntJudgedIsNotJudgedAgain() {
        // Given
        var schedule = create();
        var first = runNow(schedule);
        var judged = "https://pages.example/" + ids.next();
        var unread = "https://pages.example/" + ids.next();
        var fresh = "https://pages.example/" + ids.next();
        Reactive.await(() -> progress.searched(first, "weddings", answer(judged)));
        var todo = Reactive.await(() -> progress.nextUnjudged(first));
        Reactive.await(() -> progress.judged(
                first,
                todo.hitId(),
                new Judgement(Judgement.Verdict.NO, 0.9, null, "nothing is planned", null, List.of())));
        Reactive.await(() -> progress.searched(first, "parties", answer(unread)));
        end(first);
        var second = runNow(schedule);
        // When
        int leftOut = Reactive.await(() -> progress.searched(second, "weddings", answer(judged, unread, fresh)));
        // Then
        assertThat(leftOut).isEqualTo(1);
        seller().get("/api/v1/hunts/" + second)
                .then()
                .body("hits.url", org.hamcrest.Matchers.containsInAnyOrder(unread, fresh));
        var another = create();
        var elsewhere = runNow(another);
        assertThat((int) Reactive.await(() -> progress.searched(elsewhere, "weddings", answer(judged))))
                .isZero();
    }

    private static SearchGateway.Answer answer(String... urls) {
        return new SearchGateway.Answer(
                "local",
                false,
                List.of(urls).stream()
                        .map(url -> new SearchGateway.Hit(url, "A page", null, null, null, null))
                        .toList());
    }

    private String create() {
        return seller().contentType(ContentType.JSON)
                .body(YEARLY)
                .post(SCHEDULES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String runNow(String id) {
        return act(id, "run")
                .statusCode(200)
                .body("lastOutcome", equalTo("started"))
                .extract()
                .path("lastHuntId");
    }

    private void end(String hunt) {
        String run = seller().get("/api/v1/hunts/" + hunt).path("runId");
        await().atMost(LONG)
                .until(() -> seller().post("/api/v1/runs/" + run + "/cancel").statusCode() == 200);
    }

    private ValidatableResponse edit(String id, String ifMatch, String cron) {
        return seller().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(Map.of("target", "!!! ???", "cron", cron, "timeZone", "UTC"))
                .put(SCHEDULES + "/" + id)
                .then();
    }

    private static ValidatableResponse act(String id, String action) {
        return seller().post(SCHEDULES + "/" + id + "/" + action).then();
    }

    private static ValidatableResponse get(String id) {
        return seller().get(SCHEDULES + "/" + id).then().statusCode(200);
    }

    private static RequestSpecification seller() {
        return as(TestTokens.seller());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private void due(String id, Instant at) {
        Reactive.await(() -> Panache.withTransaction(() -> timers.set(TimerKey.of(HuntScheduleTimer.KIND, id), at)));
    }

    private List<String> huntsOf(String id) {
        return rows("SELECT id, run_id FROM hunt WHERE schedule_id = ?", id);
    }

    private long timerRows(String id) {
        return rows(
                        "SELECT task_name, task_instance FROM scheduled_tasks WHERE task_name = 'timer' AND task_instance = ?",
                        "hunt_schedule:" + id)
                .size();
    }

    private static List<String> rows(String sql, String value) {
        return Reactive.await(() -> Panache.withSession(() -> NativeSql.rows(sql, List.of(value)))).stream()
                .map(row -> row[0].toString())
                .toList();
    }
}
