package dev.rainmaker.analytics;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** An entered cost is not there, or not any more. */
public final class LeadCostNotFound extends DomainException {
    /** Problems of entered costs. */
    public enum Problem implements ProblemType {
        LEAD_COST_NOT_FOUND("No such cost", 404);

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

    public LeadCostNotFound() {
        super(Problem.LEAD_COST_NOT_FOUND, "There is no entered cost with this id.");
    }
}
