package dev.rainmaker.proposals.rest;

import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalStatus;
import java.time.Instant;
import java.util.List;

/** What the client may see of a proposal: no costs, no ids of the house. */
public record PublicProposal(
        String company,
        ProposalStatus status,
        EventFacts event,
        String intro,
        String currency,
        List<Offer> packages,
        Instant validUntil,
        String acceptedPackage) {
    /** A package with its price, without what it costs the company. */
    public record Offer(
            String packageId,
            String name,
            String description,
            boolean recommended,
            List<PricedPackage.Line> lines,
            long subtotalMinor,
            List<PricedPackage.Adjustment> adjustments,
            String taxLabel,
            long taxMinor,
            long totalMinor) {}

    static PublicProposal of(Proposal proposal, String company) {
        return new PublicProposal(
                company,
                proposal.status(),
                proposal.event(),
                proposal.intro(),
                proposal.currency(),
                proposal.packages().stream()
                        .map(each -> new Offer(
                                each.packageId(),
                                each.name(),
                                each.description(),
                                each.recommended(),
                                each.lines(),
                                each.subtotalMinor(),
                                each.adjustments(),
                                each.taxLabel(),
                                each.taxMinor(),
                                each.totalMinor()))
                        .toList(),
                proposal.validUntil(),
                proposal.acceptedPackage());
    }
}
