package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import io.quarkiverse.mcp.server.ToolCallException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two replicas over one store do an act once, whatever the store is. */
abstract class IdempotencyContract {
    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger acts = new AtomicInteger();

    record Done(String id, int count) {}

    /** Two stores of the same values. */
    abstract ServerStore[] stores();

    private Idempotency replica(int number) {
        return new Idempotency(stores()[number], Clock.systemUTC(), Duration.ofMinutes(2), Duration.ofSeconds(10));
    }

    private Idempotency replica(int number, Clock clock) {
        return new Idempotency(stores()[number], clock, Duration.ofMinutes(2), Duration.ZERO);
    }

    private Done act() {
        return new Done("d", acts.incrementAndGet());
    }

    private Done run(Idempotency replica, Supplier<Done> act) {
        return replica.run("act", key, "hash", Done.class, act);
    }

    @Test
    void manyCallsAtOnceOfTwoReplicasActOnce() throws Exception {
        var replicas = new Idempotency[] {replica(0), replica(1)};
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var results = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Done>>mapToObj(i -> () -> run(replicas[i % 2], this::act))
                    .toList());
            // Then
            assertThat(results).extracting(Future::resultNow).containsOnly(new Done("d", 1));
        }
        assertThat(acts).hasValue(1);
    }

    @Test
    void aCallThatIsStillRunningElsewhereIsSaidSo() throws Exception {
        // Given
        var clock = new MovableClock();
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> run(replica(0, clock), () -> {
                running.countDown();
                awaited(mayEnd);
                return act();
            }));
            running.await();
            // When
            clock.move(Duration.ofMillis(1));
            var second = threads.submit(() ->
                    run(new Idempotency(stores()[1], clock, Duration.ofMinutes(2), Duration.ofMillis(-1)), this::act));
            // Then
            assertThatThrownBy(second::get).hasMessageContaining("still running");
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(new Done("d", 1));
        }
        assertThat(run(replica(1), this::act)).isEqualTo(new Done("d", 1));
    }

    @Test
    void whatWasCutOffIsNotDoneAgain() {
        // Given
        var clock = new MovableClock();
        stores()[0].put(
                "idempotency:act", key, "{\"requestHash\":\"hash\",\"claimedAt\":" + clock.millis() + "}", null);
        // When
        clock.move(Duration.ofMinutes(3));
        // Then
        assertThatThrownBy(() -> run(replica(1, clock), this::act)).hasMessageContaining("may have been done");
        assertThat(acts).hasValue(0);
        assertThat(replica(1, clock).runRepeatable("act", key, "hash", Done.class, this::act))
                .isEqualTo(new Done("d", 1));
    }

    @Test
    void aLostAnswerIsNotTriedAgainUnlessItMay() {
        var lost = new VendorFailure("Acme", VendorFailure.Kind.TOO_SLOW, null, false);
        assertThatThrownBy(() -> run(replica(0), () -> {
                    throw lost;
                }))
                .isSameAs(lost);
        assertThatThrownBy(() -> run(replica(1), this::act)).hasMessageContaining("may have been done");
        assertThat(acts).hasValue(0);
        replica(1).runRepeatable("act", key, "hash", Done.class, this::act);
        assertThat(acts).hasValue(1);
    }

    @Test
    void whatSurelyDidNothingMayBeTriedAgain() {
        for (var failure : new RuntimeException[] {
            new ToolCallException("No such thing."),
            new VendorFailure("Acme", VendorFailure.Kind.LIMITED, Duration.ofSeconds(1), true)
        }) {
            assertThatThrownBy(() -> run(replica(0), () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThat(run(replica(1), this::act)).isEqualTo(new Done("d", 1));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        run(replica(0), this::act);
        assertThatThrownBy(() -> replica(1).run("act", key, "other", Done.class, this::act))
                .hasMessageContaining("different request");
        assertThat(acts).hasValue(1);
    }

    @Test
    void aResultThatIsTooLongIsNotKeptButNotDoneAgainEither() {
        var result = run(replica(0), () -> new Done("x".repeat(300_000), acts.incrementAndGet()));
        assertThat(result.id()).hasSize(300_000);
        assertThatThrownBy(() -> run(replica(1), this::act)).hasMessageContaining("was done before");
        assertThat(acts).hasValue(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
