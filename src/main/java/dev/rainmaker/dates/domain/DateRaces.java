package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Makes a change anew when another one of the same day was faster than the database could tell. */
final class DateRaces {
    private static final int TRIES = 6;

    private DateRaces() {}

    static <T> Uni<T> anew(Supplier<Uni<T>> change) {
        return Uni.createFrom()
                .deferred(change::get)
                .onFailure(DateRaces::lost)
                .retry()
                .atMost(TRIES)
                .onFailure(DateRaces::lost)
                .transform(failure -> new DateFailure(Problem.DATE_BUSY, "Send it again in a moment."));
    }

    private static boolean lost(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof StaleObjectStateException
                    || cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
