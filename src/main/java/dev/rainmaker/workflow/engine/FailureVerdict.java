package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.limits.ProviderBusy;
import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.PlatformProblem;
import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * What a failure of a step means.
 *
 * @param permanent trying again cannot help
 * @param sentence for a person, without personal data or words of vendors
 */
record FailureVerdict(boolean permanent, String code, String sentence) {
    static FailureVerdict of(Throwable thrown, String node) {
        return switch (unwrapped(thrown)) {
            case PutBack failure -> new FailureVerdict(false, failure.code(), failure.getMessage());
            case RetryableFailure failure -> new FailureVerdict(false, failure.code(), failure.getMessage());
            case StepFailure failure -> new FailureVerdict(true, failure.code(), failure.getMessage());
            case DomainException failure ->
                new FailureVerdict(refused(failure), failure.type().code(), failure.getMessage());
            case OptimisticLockException failure ->
                new FailureVerdict(
                        false,
                        PlatformProblem.VERSION_CONFLICT.code(),
                        "The step " + node + " met a change that somebody else made at the same moment. Retry it.");
            case Throwable failure ->
                new FailureVerdict(
                        false,
                        "unexpected",
                        "The step " + node + " failed unexpectedly ("
                                + failure.getClass().getSimpleName()
                                + "). Retry it; if it stays, tell the operator.");
        };
    }

    /** Whether the failure says that nothing happened outside. */
    static boolean nothingHappened(Throwable thrown) {
        var failure = unwrapped(thrown);
        return failure instanceof PermanentFailure
                || failure instanceof RetryableFailure
                || failure instanceof PutBack
                || failure instanceof ProviderBusy
                || (failure instanceof DomainException domain && refused(domain));
    }

    /** Whether the step was cut short from outside. */
    static boolean interrupted(Throwable thrown) {
        for (var failure = thrown; failure != null; failure = failure.getCause()) {
            if (failure instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    static Throwable unwrapped(Throwable thrown) {
        var failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }

    private static boolean refused(DomainException failure) {
        int status = failure.type().status();
        return status < 500 && status != 408 && status != 412 && status != 429;
    }
}
