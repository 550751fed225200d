package dev.rainmaker.mcp.shared.http;

import dev.rainmaker.mcp.shared.http.OutboundHttp.Connection;
import dev.rainmaker.mcp.shared.http.OutboundHttp.ExchangeFailure;
import dev.rainmaker.mcp.shared.http.VendorFailure.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * The client of one vendor's HTTP interface. A call costs its caller the time-out at most, repeats included. Repeated are, twice
 * at most: calls that certainly did nothing (no connection, 429) and, when they are repeatable, those that the vendor failed
 * (5xx, a cut), after the time that it asked for or with growing pauses. After repeated failures the vendor is left alone for
 * a while. Thread-safe; call it from a virtual thread.
 */
public final class Vendor {
    private static final Logger LOG = Logger.getLogger(Vendor.class);
    private static final int RETRIES = 2;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final int FAILURES_WATCHED = 10;
    private static final Duration REST = Duration.ofSeconds(20);
    private static final String AGENT = "Rainmaker";

    private final String name;
    private final VendorSettings settings;
    private final OutboundHttp http;
    private final MeterRegistry metrics;
    private final TypedGuard<VendorAnswer> breaker = TypedGuard.create(VendorAnswer.class)
            .withCircuitBreaker()
            .when(failure -> failure instanceof VendorFailure known && known.isVendorDown())
            .requestVolumeThreshold(FAILURES_WATCHED)
            .failureRatio(0.6)
            .delay(REST.toMillis(), ChronoUnit.MILLIS)
            .done()
            .build();

    Vendor(String name, VendorSettings settings, OutboundHttp http, MeterRegistry metrics) {
        this.name = name;
        this.settings = settings;
        this.http = http;
        this.metrics = metrics;
    }

    /** Name for sentences. */
    public String name() {
        return name;
    }

    /**
     * Calls, and answers with a status of 200 to 299.
     *
     * @throws VendorFailure for anything else
     */
    public VendorAnswer call(VendorRequest request) {
        return call(request, Set.of());
    }

    /**
     * As {@link #call(VendorRequest)}, and lets these other statuses through, e.g. 404 where "no match" is a normal answer.
     *
     * @throws VendorFailure for anything else
     */
    public VendorAnswer call(VendorRequest request, Set<Integer> alsoExpected) {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        for (int attempt = 0; ; attempt++) {
            try {
                return guarded(() -> once(request, alsoExpected, deadline));
            } catch (VendorFailure failure) {
                var pause = pause(failure, attempt);
                if (attempt == RETRIES || !mayRepeat(request, failure) || !fits(pause, deadline)) {
                    throw failure;
                }
                rest(pause);
            }
        }
    }

    private VendorAnswer guarded(Callable<VendorAnswer> call) {
        try {
            return breaker.call(call);
        } catch (CircuitBreakerOpenException resting) {
            throw new VendorFailure(name, Kind.UNAVAILABLE, REST, true);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private VendorAnswer once(VendorRequest request, Set<Integer> alsoExpected, long deadline) {
        long start = System.nanoTime();
        var outcome = "failed";
        try {
            var answer = exchange(request, Duration.ofNanos(Math.max(1, deadline - start)));
            outcome = Integer.toString(answer.status());
            if (answer.status() / 100 == 2 || alsoExpected.contains(answer.status())) {
                return new VendorAnswer(name, answer.status(), answer.headers(), answer.body());
            }
            throw VendorFailure.of(name, answer.status(), RetryAfter.of(answer.headers()));
        } catch (ExchangeFailure cut) {
            outcome = cut.trouble().name().toLowerCase(Locale.ROOT);
            throw failure(cut);
        } finally {
            record(request, outcome, System.nanoTime() - start);
        }
    }

    private OutboundHttp.Answer exchange(VendorRequest request, Duration time) {
        var base = settings.baseUrl().toString().replaceAll("/+$", "");
        var target = new RequestOptions()
                .setMethod(request.method())
                .setAbsoluteURI(base + request.path() + (request.query().isEmpty() ? "" : "?" + request.query()))
                .putHeader("User-Agent", AGENT);
        if (!request.headers().containsKey("Accept")) {
            target.putHeader("Accept", "application/json");
        }
        request.headers().forEach(target::putHeader);
        var connection = request.repeatable() ? Connection.KEPT : Connection.FRESH;
        return http.exchange(connection, target, request.body(), time, settings.longestAnswer());
    }

    private VendorFailure failure(ExchangeFailure cut) {
        return switch (cut.trouble()) {
            case NOT_CONNECTED -> new VendorFailure(name, Kind.UNAVAILABLE, null, true);
            case CUT -> new VendorFailure(name, Kind.UNAVAILABLE, null, false);
            case TOO_SLOW -> new VendorFailure(name, Kind.TOO_SLOW, null, false);
            case TOO_LONG -> new VendorFailure(name, Kind.UNREADABLE, null, false);
        };
    }

    private void record(VendorRequest request, String outcome, long nanos) {
        metrics.timer("rainmaker.vendor", "vendor", name, "operation", request.operation(), "outcome", outcome)
                .record(nanos, TimeUnit.NANOSECONDS);
        LOG.debugf(
                "vendor called vendor=%s operation=%s outcome=%s ms=%d",
                name, request.operation(), outcome, nanos / 1_000_000);
    }

    private static boolean mayRepeat(VendorRequest request, VendorFailure failure) {
        return switch (failure.kind()) {
            case LIMITED -> true;
            case UNAVAILABLE -> request.repeatable() || failure.surelyNotDone();
            default -> false;
        };
    }

    private static Duration pause(VendorFailure failure, int attempt) {
        return failure.retryAfter() != null
                ? failure.retryAfter()
                : Duration.ofMillis(FIRST_PAUSE_MILLIS << (2 * attempt));
    }

    private static boolean fits(Duration pause, long deadline) {
        return System.nanoTime() + pause.toNanos() < deadline;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
