package dev.rainmaker.mcp.storage.s3;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * What the SDK repeats, twice at most and within the time-out: all our calls may be done twice. A server that says when to
 * come back is not asked before.
 */
final class S3Repeats {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Set<String> LIMITS =
            Set.of("SlowDown", "Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequests");

    private S3Repeats() {}

    static StandardRetryStrategy strategy() {
        var pauses = BackoffStrategy.exponentialDelay(FIRST, LONGEST);
        return StandardRetryStrategy.builder()
                .useClientDefaults(false)
                .maxAttempts(3)
                .backoffStrategy(pauses)
                .throttlingBackoffStrategy(pauses)
                .treatAsThrottling(S3Repeats::isLimit)
                .retryOnException(S3Repeats::mayHelp)
                .build();
    }

    /** Whether a server asks for fewer calls. */
    static boolean isLimit(Throwable failure) {
        return failure instanceof AwsServiceException answered
                && (answered.statusCode() == 429 || LIMITS.contains(S3Failures.code(answered)));
    }

    /** Seconds after which the server wants to be asked again. */
    static Optional<Duration> pause(AwsServiceException failure) {
        var details = failure.awsErrorDetails();
        if (details == null || details.sdkHttpResponse() == null) {
            return Optional.empty();
        }
        return details.sdkHttpResponse()
                .firstMatchingHeader("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static boolean mayHelp(Throwable failure) {
        if (failure instanceof AwsServiceException answered) {
            return (answered.statusCode() >= 500 || isLimit(answered))
                    && pause(answered).isEmpty();
        }
        return failure instanceof IOException || S3Failures.isCausedBy(failure, IOException.class);
    }
}
