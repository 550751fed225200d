package dev.rainmaker.mcp.storage.s3;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorFailure.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Runs the SDK's calls: the client is made at the first, a server that failed again and again is left alone for a while. */
final class S3Calls implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(S3Calls.class);
    private static final int REST_SECONDS = 20;

    private final S3Access access;
    private final MeterRegistry metrics;
    private final TypedGuard<Object> breaker = TypedGuard.create(Object.class)
            .withCircuitBreaker()
            .when(failure -> failure instanceof VendorFailure known
                    && (known.kind() == Kind.UNAVAILABLE || known.kind() == Kind.TOO_SLOW))
            .requestVolumeThreshold(10)
            .failureRatio(0.6)
            .delay(REST_SECONDS, ChronoUnit.SECONDS)
            .done()
            .build();
    private S3Client client;

    S3Calls(S3Access access, MeterRegistry metrics) {
        this.access = access;
        this.metrics = metrics;
    }

    /**
     * @param operation S3's name of it, for metrics and the log
     * @throws VendorFailure for what S3 did not do, except what {@code call} itself catches
     */
    <T> T run(String operation, Class<T> type, Function<S3Client, T> call) {
        try {
            return type.cast(breaker.call(() -> once(operation, call)));
        } catch (CircuitBreakerOpenException resting) {
            throw new VendorFailure(S3Failures.VENDOR, Kind.UNAVAILABLE, Duration.ofSeconds(REST_SECONDS), true);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object once(String operation, Function<S3Client, ?> call) {
        long start = System.nanoTime();
        var outcome = "failed";
        try {
            var result = call.apply(client());
            outcome = "done";
            return result;
        } catch (SdkException failure) {
            outcome = failure instanceof S3Exception answered ? Integer.toString(answered.statusCode()) : "failed";
            throw S3Failures.of(failure);
        } catch (UncheckedIOException cut) {
            throw S3Failures.cut();
        } finally {
            long nanos = System.nanoTime() - start;
            metrics.timer("rainmaker.vendor", "vendor", "S3", "operation", operation, "outcome", outcome)
                    .record(nanos, TimeUnit.NANOSECONDS);
            LOG.debugf("vendor called vendor=S3 operation=%s outcome=%s ms=%d", operation, outcome, nanos / 1_000_000);
        }
    }

    private synchronized S3Client client() {
        if (client == null) {
            client = access.client();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
