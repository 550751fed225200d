package dev.rainmaker.proposals;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of proposals and the catalogue. */
public enum ProposalProblem implements ProblemType {
    PROPOSAL_NOT_FOUND("No such proposal", 404),
    PROPOSAL_CLOSED("This proposal can no longer be answered", 409),
    NOTHING_TO_PROPOSE("Nothing in the catalogue fits", 409),
    PACKAGE_NOT_OFFERED("This package is not part of the proposal", 400),
    OPTION_NOT_OFFERED("This option is not part of the package", 400),
    OPTIONS_EXCLUDE_EACH_OTHER("These options cannot be had together", 400),
    PROPOSAL_CHANGED("The price is not the one that was shown", 409),
    PROPOSAL_NEEDS_SIGN_OFF("This proposal needs a sign-off", 409),
    PROPOSAL_NOT_REWRITABLE("This proposal cannot be rewritten now", 409),
    NOTHING_TO_SIGN_OFF("This proposal needs no sign-off", 409),
    NO_CHOICE_WAITS("No choice of the client waits for you", 409),
    PRICE_RULE_NOT_FOUND("No such price rule", 404),
    PRICE_RULE_REFUSED("This price rule cannot be changed so", 409),
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
