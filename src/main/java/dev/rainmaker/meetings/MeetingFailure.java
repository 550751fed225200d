package dev.rainmaker.meetings;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Something about a meeting is not possible; the type says what. */
public final class MeetingFailure extends DomainException {
    /** Problems of meetings. */
    public enum Problem implements ProblemType {
        MEETING_NOT_FOUND("No such meeting", 404),
        SLOT_TAKEN("This time is taken", 409),
        SLOT_NOT_OFFERED("This time was not offered", 400),
        SLOT_NOT_FREE("This time is not free", 409),
        BOOKING_LINK_OVER("This link does not work any more", 404),
        MEETING_BEING_CONFIRMED("The meeting is just being confirmed", 409),
        MEETING_NOT_BEGUN("The meeting has not begun", 409),
        MEETING_HAS_NO_TIME("The meeting has no time yet", 409),
        HOST_UNKNOWN("No such host", 400),
        TASK_NOT_FOUND("No such task", 404);

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

    public MeetingFailure(Problem problem, String detail) {
        super(problem, detail);
    }
}
