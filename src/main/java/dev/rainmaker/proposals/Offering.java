package dev.rainmaker.proposals;

import java.util.List;

/** A proposal with its packages at their prices, as a client's page shows them. */
public record Offering(Proposal proposal, List<Quote> quotes) {
    /** The quote of a package, the recommended one for null. */
    public Quote quote(String packageId) {
        var wanted = packageId == null ? proposal.recommended().packageId() : packageId;
        return quotes.stream()
                .filter(quote -> quote.packageId().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProposalFailure(
                        ProposalProblem.PACKAGE_NOT_OFFERED, "Choose one of the packages on the page."));
    }
}
