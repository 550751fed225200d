package dev.rainmaker.approvals;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of approvals. */
public enum ApprovalProblem implements ProblemType {
    APPROVAL_NOT_FOUND("No such approval request", 404),
    APPROVAL_DECIDED("Already decided", 409),
    APPROVAL_CONTENT_CHANGED("The content changed", 409),
    APPROVAL_EXPIRED("Expired", 409),
    APPROVAL_MISSING("Not approved", 409),
    APPROVAL_USED("Already used", 409),
    APPROVAL_TOO_EARLY("Can still be taken back", 409),
    APPROVAL_NOT_BY_RULE("No rule said yes to this", 409),
    APPROVAL_NOT_YOURS("Not yours to decide", 403),
    APPROVAL_EDIT_REFUSED("These edits do not fit", 400),
    DRAFT_CONTRADICTED("The draft contradicts what is known", 409),
    DRAFT_UNSUPPORTED("Nothing backs what the draft says", 409);

    private final String title;
    private final int status;

    ApprovalProblem(String title, int status) {
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
