package dev.rainmaker.dates;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;
import java.util.Map;

/** Something about a date is not possible; the type says what. */
public final class DateFailure extends DomainException {
    /** Problems of the date board. */
    public enum Problem implements ProblemType {
        DATE_HOLD_NOT_FOUND("No such date hold", 404),
        DATE_RESOURCE_NOT_FOUND("No such resource", 404),
        DATE_RESOURCE_EXISTS("This venue is on the board already", 409),
        DATE_RESOURCE_OFF("This resource takes no new holds", 409),
        DATE_OUT_OF_RANGE("This day cannot be held", 400),
        DATE_CLOSED("This day is closed", 409),
        DATE_BOOKED("This day is booked", 409),
        DATE_HAS_HOLDS("Somebody holds this day", 409),
        DATE_BUSY("Too many changes of this day at once", 409),
        DATE_HOLD_EXISTS("This prospect holds the day already", 409),
        WAITING_LIST_FULL("The waiting list is full", 409),
        NOT_FIRST_OPTION("Somebody is before this hold", 409),
        NOTHING_TO_CHALLENGE("There is nobody to challenge", 409),
        ALREADY_CHALLENGED("The first option is challenged already", 409),
        PROSPECT_NOT_OPEN("This prospect cannot hold a date", 409),
        BOOKING_NEEDS_MANAGER("Only a manager gives a booked date up", 403);

        private final String title;
        private final int status;

        Problem(String title, int status) {
            this.title = title;
            this.status = status;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public int status() {
            return status;
        }
    }

    public DateFailure(Problem problem, String detail) {
        super(problem, detail);
    }

    public DateFailure(Problem problem, String detail, Map<String, Object> extras) {
        super(problem, detail, extras);
    }
}
