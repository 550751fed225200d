package dev.rainmaker.workflow.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.workflow.engine.Engine;
import dev.rainmaker.workflow.engine.TestEngines;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Timers on the scheduler and the database as they are in production. */
@QuarkusTest
class TimerTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Timers timers;

    @Inject
    TestTimers handler;

    @Inject
    Firing firing;

    @Inject
    Engine engine;

    @Inject
    TestEngines engines;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    EventLog log;

    @Inject
    Ids ids;

    @AfterEach
    void goOn() {
        engine.start();
    }

    @Test
    void firesOnceAtItsTimeAndIsGone() {
        // Given
        var key = key();
        var due = clock.now().plus(Duration.ofHours(2));
        // When
        set(key, due);
        // Then
        await().atMost(LONG).until(() -> rows(key) == 0);
        awaitFirings(key, 1);
        assertThat(firings(key).getFirst().facts()).containsEntry("due", due.toString());
        assertThat(firings(key).getFirst().occurredAt()).isAfterOrEqualTo(due);
    }

    @Test
    void movesAndGoesWithTheTransactionOfTheChange() {
        // Given
        var kept = key();
        var cancelled = key();
        var far = clock.now().plus(Duration.ofDays(4_000));
        set(kept, far);
        set(cancelled, far);
        // When
        Reactive.await(() -> Panache.withTransaction(() -> timers.cancel(cancelled)));
        assertThatThrownBy(() -> Reactive.await(() -> Panache.withTransaction(
                        () -> timers.set(kept, clock.now()).invoke(done -> {
                            throw new IllegalStateException("rolled back");
                        }))))
                .hasMessage("rolled back");
        assertThatThrownBy(() -> Reactive.await(
                        () -> Panache.withTransaction(() -> timers.cancel(kept).invoke(done -> {
                            throw new IllegalStateException("rolled back");
                        }))))
                .hasMessage("rolled back");
        // Then
        assertThat(rows(cancelled)).isZero();
        assertThat(rows(kept)).isEqualTo(1);
        assertThat(handler.tries(kept.subject())).isZero();
        set(kept, clock.now());
        awaitFirings(kept, 1);
    }

    @Test
    void aWorkersTransactionSetsMovesAndCancelsToo() throws Exception {
        // Given
        var moved = key();
        var cancelled = key();
        // When
        try (var connection = database.getConnection()) {
            var far = clock.now().plus(Duration.ofDays(4_000));
            timers.set(connection, moved, far);
            timers.set(connection, cancelled, far);
            timers.set(connection, moved, clock.now());
            timers.cancel(connection, cancelled);
        }
        // Then
        awaitFirings(moved, 1);
        assertThat(rows(cancelled)).isZero();
    }

    @Test
    void firesAgainAsLongAsTheHandlerSaysWhen() {
        // Given
        var key = key();
        var second = clock.now().plus(Duration.ofMinutes(20));
        handler.again(key.subject(), second);
        // When
        set(key, clock.now());
        // Then
        awaitFirings(key, 2);
        await().atMost(LONG).until(() -> rows(key) == 0);
        assertThat(firings(key).getLast().facts()).containsEntry("due", second.toString());
    }

    @Test
    void firesOncePerClusterHoweverManyEnginesLook() {
        // Given
        engine.stop();
        var keys = IntStream.range(0, 60).mapToObj(number -> key()).toList();
        keys.forEach(key -> set(key, clock.now()));
        var other = engines.another();
        // When
        other.start();
        engine.start();
        // Then
        try {
            await().atMost(LONG).until(() -> keys.stream().allMatch(key -> rows(key) == 0));
        } finally {
            other.stop();
        }
        await().atMost(LONG)
                .until(() -> keys.stream().noneMatch(key -> firings(key).isEmpty()));
        assertThat(keys).allSatisfy(key -> assertThat(firings(key)).hasSize(1));
    }

    @Test
    void aFailedFiringLeavesNothingAndIsTriedAgain() {
        // Given
        var key = key();
        handler.fails(key.subject(), 1);
        // When
        set(key, clock.now());
        // Then
        await().atMost(LONG).until(() -> rows(key) == 0);
        awaitFirings(key, 1);
        assertThat(handler.tries(key.subject())).isEqualTo(2);
    }

    @Test
    void aTimerThatKeepsFailingIsReportedOnceAndKept() {
        // Given
        var key = key();
        handler.fails(key.subject(), Integer.MAX_VALUE);
        set(key, clock.now().plus(Duration.ofDays(4_000)));
        update("UPDATE scheduled_tasks SET execution_time = UTC_TIMESTAMP(6), task_data = '\"2026-01-01T00:00:00Z\"',"
                + " consecutive_failures = " + (TimerBackOff.REPORTED_AFTER - 1)
                + " WHERE task_name = 'timer' AND task_instance = '" + key.text() + "'");
        // When
        await().atMost(LONG).until(() -> handler.tries(key.subject()) == 1);
        // Then
        await().atMost(LONG).untilAsserted(() -> assertThat(log.after("attention", 0))
                .filteredOn(event -> event.subject().equals(key.subject()))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.facts()).containsEntry("kind", "test").containsEntry("failures", "8")));
        assertThat(rows(key)).isEqualTo(1);
        assertThat(firings(key)).isEmpty();
    }

    @Test
    void aFiringWhoseTimerWasMovedMeanwhileTakesNoEffect() {
        // Given
        var key = key();
        set(key, clock.now().plus(Duration.ofDays(4_000)));
        var held = new TimerRows.Hold(key.text(), version(key));
        set(key, clock.now().plus(Duration.ofDays(5_000)));
        // When
        assertThatThrownBy(() -> Reactive.await(() -> firing.fire(handler, new FiredTimer(key, clock.now()), held)))
                .isInstanceOf(TimerMoved.class);
        // Then
        assertThat(rows(key)).isEqualTo(1);
        assertThat(outboxRows(key)).isZero();
        assertThat(firings(key)).isEmpty();
    }

    @Test
    void aFiringWhoseWorkerIsCutOffInTheMiddleLeavesNothingAndFiresAgain() {
        // Given
        var key = key();
        var cut = new CompletableFuture<Long>();
        handler.meets(key.subject(), connection -> {
            // What the database sees of a worker that is killed: its connection is gone in the middle of the
            // transaction.
            kill(connection);
            cut.complete(outboxRows(key));
        });
        // When
        set(key, clock.now());
        // Then
        assertThat(cut.orTimeout(60, TimeUnit.SECONDS).join())
                .as("nothing of it is seen")
                .isZero();
        await().atMost(LONG).until(() -> rows(key) == 0);
        awaitFirings(key, 1);
        assertThat(handler.tries(key.subject())).isEqualTo(2);
    }

    @Test
    void aTimerWhoseWorkerDiedIsTakenOver() {
        // Given
        engine.stop();
        var key = key();
        set(key, clock.now());
        update("UPDATE scheduled_tasks SET picked = 1, picked_by = 'gone', version = version + 1,"
                + " last_heartbeat = UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE WHERE task_instance = '" + key.text() + "'");
        // When
        engine.start();
        // Then
        awaitFirings(key, 1);
        await().atMost(LONG).until(() -> rows(key) == 0);
    }

    @Test
    void aKindThatThisProcessDoesNotKnowIsLeftToOthers() {
        // Given
        var unknown = TimerKey.of("of_another_version", ids.next());
        set(unknown, clock.now());
        long first = version(unknown);
        // When
        await().atMost(LONG).until(() -> version(unknown) > first + 1);
        // Then
        assertThat(rows(unknown)).isEqualTo(1);
        assertThat(number(
                        "SELECT COALESCE(consecutive_failures, 0) FROM scheduled_tasks WHERE task_instance = ?",
                        unknown))
                .isZero();
        Reactive.await(() -> Panache.withTransaction(() -> timers.cancel(unknown)));
    }

    private TimerKey key() {
        return TimerKey.of(TestTimers.KIND, ids.next());
    }

    private void set(TimerKey key, Instant at) {
        Reactive.await(() -> Panache.withTransaction(() -> timers.set(key, at)));
    }

    private void awaitFirings(TimerKey key, int count) {
        await().atMost(LONG).untilAsserted(() -> assertThat(firings(key)).hasSize(count));
    }

    private List<StoredEvent> firings(TimerKey key) {
        return log.after(TestTimers.topicOf(key.subject()), 0);
    }

    private long rows(TimerKey key) {
        return number("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?", key);
    }

    private long version(TimerKey key) {
        return number("SELECT version FROM scheduled_tasks WHERE task_instance = ?", key);
    }

    private long outboxRows(TimerKey key) {
        return number("SELECT COUNT(*) FROM outbox WHERE topic = CONCAT('timer-', ?)", key);
    }

    private void update(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void kill(long connection) {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("KILL " + connection);
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private long number(String sql, TimerKey key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, key.text());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
