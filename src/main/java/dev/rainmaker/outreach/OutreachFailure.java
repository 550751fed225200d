package dev.rainmaker.outreach;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** A template is not there. */
public final class OutreachFailure extends DomainException {
    /** Problems of outreach. */
    public enum Problem implements ProblemType {
        TEMPLATE_NOT_FOUND("No such template", 404);

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

    public OutreachFailure(String detail) {
        super(Problem.TEMPLATE_NOT_FOUND, detail);
    }
}
