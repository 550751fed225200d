package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;

/** There is no hunt with this id. */
public final class HuntNotFound extends DomainException {
    /** Problems of hunts. */
    public enum Problem implements ProblemType {
        HUNT_NOT_FOUND;

        @Override
        public String code() {
            return "hunt_not_found";
        }

        @Override
        public String title() {
            return "No such hunt";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    public HuntNotFound() {
        super(Problem.HUNT_NOT_FOUND, "There is no hunt with this id; the list of hunts shows those there are.");
    }
}
