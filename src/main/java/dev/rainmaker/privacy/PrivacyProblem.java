package dev.rainmaker.privacy;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of privacy rules. */
public enum PrivacyProblem implements ProblemType {
    RECIPIENT_SUPPRESSED("This person must not be contacted", 409),
    SUPPRESSION_NOT_FOUND("No such suppression", 404),
    LINK_INVALID("This link is not valid", 404);

    private final String title;
    private final int status;

    PrivacyProblem(String title, int status) {
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
