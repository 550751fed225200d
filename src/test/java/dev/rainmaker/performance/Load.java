package dev.rainmaker.performance;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** Keeps a number of calls in flight for a bounded time and tells their rate and how long they took. */
final class Load {
    /** @param perSecond calls that ended well per second; times in milliseconds */
    record Figures(double perSecond, double p50, double p95, double p99) {}

    /** For the calls that are under way when the time is over; a call that never answers fails the measurement. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int inFlight;
    private final long nanos;
    private final int most;

    /** @param most calls at most, whatever the time */
    Load(int inFlight, Duration time, int most) {
        this.inFlight = inFlight;
        this.nanos = time.toNanos();
        this.most = most;
    }

    /** The call gets its number, from 0 on. Any failure ends the measurement. */
    Figures run(IntFunction<CompletionStage<?>> call) {
        var times = new long[most];
        var started = new AtomicInteger();
        var ended = new AtomicInteger();
        var failure = new AtomicReference<Throwable>();
        long begin = System.nanoTime();
        var lanes = new CompletableFuture<?>[inFlight];
        for (int lane = 0; lane < inFlight; lane++) {
            lanes[lane] = new CompletableFuture<>();
            next(call, begin, times, started, ended, failure, lanes[lane]);
        }
        CompletableFuture.allOf(lanes)
                .orTimeout(nanos + PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (failure.get() != null) {
            throw new IllegalStateException("a call failed", failure.get());
        }
        int count = ended.get();
        var sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return new Figures(count / seconds, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private void next(
            IntFunction<CompletionStage<?>> call,
            long begin,
            long[] times,
            AtomicInteger started,
            AtomicInteger ended,
            AtomicReference<Throwable> failure,
            CompletableFuture<?> lane) {
        int number = started.getAndIncrement();
        if (number >= most || System.nanoTime() - begin > nanos || failure.get() != null) {
            lane.complete(null);
            return;
        }
        long start = System.nanoTime();
        begun(call, number).whenCompleteAsync((answer, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            } else {
                times[ended.getAndIncrement()] = System.nanoTime() - start;
            }
            next(call, begin, times, started, ended, failure, lane);
        });
    }

    private static CompletionStage<?> begun(IntFunction<CompletionStage<?>> call, int number) {
        try {
            return call.apply(number);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
