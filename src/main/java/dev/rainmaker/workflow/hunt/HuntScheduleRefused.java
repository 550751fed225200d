package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;
import java.util.Map;

/** Something about a schedule of hunts is not possible; the problem says what. */
public final class HuntScheduleRefused extends DomainException {
    /** Problems of schedules. */
    public enum Problem implements ProblemType {
        HUNT_SCHEDULE_NOT_FOUND("No such schedule", 404),
        HUNT_STILL_RUNNING("The hunt before is still under way", 409);

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

    private HuntScheduleRefused(Problem problem, String detail, Map<String, Object> extras) {
        super(problem, detail, extras);
    }

    static HuntScheduleRefused notFound() {
        return new HuntScheduleRefused(
                Problem.HUNT_SCHEDULE_NOT_FOUND,
                "There is no schedule with this id; the list of schedules shows those there are.",
                Map.of());
    }

    static HuntScheduleRefused stillRunning(String hunt) {
        return new HuntScheduleRefused(
                Problem.HUNT_STILL_RUNNING,
                "The last hunt of this schedule is still under way. Wait until it is done, or cancel its run.",
                Map.of("hunt", hunt));
    }
}
