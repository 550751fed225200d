package dev.rainmaker.dates.domain;

import static dev.rainmaker.dates.Holds.HOLDS;
import static dev.rainmaker.dates.Holds.TEAM;
import static dev.rainmaker.dates.Holds.act;
import static dev.rainmaker.dates.Holds.freeDay;
import static dev.rainmaker.dates.Holds.get;
import static dev.rainmaker.dates.Holds.placed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.platform.worker.Reactive;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a day by itself. What is due is made so by hand: the holds of tests last longer than the tests. */
@QuarkusTest
class DayTimerTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Timers timers;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    private long since;

    @BeforeEach
    void now() {
        since = log.last();
    }

    @Test
    void anExpiredHoldFreesItsRankOnceAndTheNextIsTold() {
        // Given
        var day = freeDay(clock);
        var first = placed(TestProspects.named("Ann Expired"), day);
        var seller = ids.next();
        var next = TestProspects.named("Bob Next");
        Reactive.await(() -> Panache.withTransaction(
                () -> NativeSql.run("UPDATE prospect SET assigned_to = ? WHERE id = ?", List.of(seller, next))));
        var second = placed(next, day);
        assertThat(timerRows(day)).isEqualTo(1);
        // When
        due(day, first, "expires_at");
        // Then
        await().atMost(LONG).untilAsserted(() -> get(HOLDS + "/" + first)
                .then()
                .body("status", equalTo("expired"))
                .body("endReason", equalTo("expired")));
        get(HOLDS + "/" + second).then().body("position", equalTo(1)).body("status", equalTo("held"));
        await().atMost(LONG)
                .until(() -> !told("attention", second, "date_hold.moved_up").isEmpty());
        assertThat(told("attention", second, "date_hold.moved_up"))
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsEntry("to", seller));
        await().atMost(LONG).untilAsserted(() -> assertThat(told("dates", first, "date_hold.expired"))
                .hasSize(1));
        given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/prospects/" + next + "/timeline")
                .then()
                .body("kind", hasItem("date_hold.moved_up"));
        assertThat(timerRows(day)).isEqualTo(1);
    }

    @Test
    void aChallengeThatNobodyAnswersChangesTheRanks() {
        // Given
        var day = freeDay(clock);
        var first = placed(TestProspects.named("Cat First"), day);
        var second = placed(TestProspects.named("Dan Second"), day);
        act(TestTokens.seller(), second, "challenge").then().statusCode(200);
        // When
        due(day, first, "challenge_due_at");
        // Then
        await().atMost(LONG)
                .untilAsserted(() -> get(HOLDS + "/" + second).then().body("position", equalTo(1)));
        get(HOLDS + "/" + first).then().body("position", equalTo(2)).body("status", equalTo("held"));
        await().atMost(LONG).until(() -> !told("attention", first, "date_hold.challenge_lost")
                .isEmpty());
        await().atMost(LONG).untilAsserted(() -> assertThat(told("dates", second, "date_hold.challenge_won"))
                .hasSize(1));
    }

    @Test
    void aSellerIsRemindedBeforeAHoldExpires() {
        // Given
        var day = freeDay(clock);
        var hold = placed(TestProspects.named("Edd Reminded"), day);
        // When
        due(day, hold, "remind_at");
        // Then
        await().atMost(LONG)
                .until(() -> !told("attention", hold, "date_hold.reminded").isEmpty());
        get(HOLDS + "/" + hold).then().body("status", equalTo("held"));
    }

    @Test
    void aDayThatNobodyHoldsHasNoTimer() {
        // Given
        var day = freeDay(clock);
        var hold = placed(TestProspects.named("Flo Gone"), day);
        // When
        act(TestTokens.manager(), hold, "confirm").then().statusCode(200);
        // Then
        assertThat(timerRows(day)).isZero();
    }

    private void due(LocalDate day, String hold, String column) {
        Reactive.await(() -> Panache.withTransaction(() -> NativeSql.run(
                        "UPDATE date_hold SET " + column + " = ? WHERE id = ?",
                        List.of(SqlTime.of(clock.now().minusSeconds(60)), hold))
                .flatMap(done -> timers.set(DayTurns.key(TEAM, day), clock.now()))));
    }

    private List<StoredEvent> told(String topic, String hold, String type) {
        var found = new ArrayList<StoredEvent>();
        for (var page = log.after(topic, since);
                !page.isEmpty();
                page = log.after(topic, page.getLast().seq())) {
            page.stream()
                    .filter(event ->
                            event.subject().equals(hold) && event.type().equals(type))
                    .forEach(found::add);
        }
        return found;
    }

    private int timerRows(LocalDate day) {
        return Reactive.await(() -> Panache.withSession(() -> NativeSql.rows(
                        "SELECT task_instance, task_name FROM scheduled_tasks WHERE task_name = 'timer' AND task_instance = ?",
                        List.of(DayTurns.key(TEAM, day).text()))))
                .size();
    }
}
