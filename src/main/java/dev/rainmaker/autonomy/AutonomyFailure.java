package dev.rainmaker.autonomy;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rule cannot be changed like this; the type says why. */
public final class AutonomyFailure extends DomainException {
    /** Problems of autonomy. */
    public enum Problem implements ProblemType {
        RULE_NOT_FOUND("No such rule", 404),
        RULE_NEVER_AUTOMATIC("Always a person's decision", 409),
        RULE_NOT_READY("The figures do not allow it yet", 409),
        RULE_NEEDS_MANAGER("Only an owner or a manager switches rules", 403);

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

    public AutonomyFailure(Problem problem, String detail) {
        super(problem, detail);
    }

    /** @param missing names of the conditions that do not hold */
    public AutonomyFailure(Problem problem, String detail, List<String> missing) {
        super(problem, detail, Map.of("missing", missing));
    }
}
