package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** An inquiry is not there. */
public final class InquiryRefused extends DomainException {
    /** Problems of inquiries. */
    public enum Problem implements ProblemType {
        INQUIRY_NOT_FOUND("No such inquiry", 404);

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

    InquiryRefused() {
        super(Problem.INQUIRY_NOT_FOUND, "There is no inquiry with this id.");
    }
}
