package dev.rainmaker.proposals;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of proposals and the catalogue. */
public enum ProposalProblem implements ProblemType {
    PROPOSAL_NOT_FOUND("No such proposal", 404),
    PROPOSAL_CLOSED("This proposal can no longer be answered", 409),
    NOTHING_TO_PROPOSE("Nothing in the catalogue fits", 409),
    PACKAGE_NOT_OFFERED("This package is not part of the proposal", 400),
    CATALOGUE_ITEM_NOT_FOUND("No such catalogue item", 404);

    private final String title;
    private final int status;

    ProposalProblem(String title, int status) {
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
