package dev.rainmaker.proposals.rest;

import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.Offering;
import dev.rainmaker.proposals.Payment;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.Quote;
import java.time.Instant;
import java.util.List;

/**
 * What the client may see of a proposal: no costs, no ids of the house.
 *
 * @param waits whether the choice that was made waits for a person of the house
 */
public record PublicProposal(
        String company,
        ProposalStatus status,
        EventFacts event,
        String intro,
        String currency,
        List<Offer> packages,
        Instant validUntil,
        String acceptedPackage,
        boolean waits,
        List<String> terms) {
    /**
     * A package with its price, without what it costs the company.
     *
     * @param optionIds options that are ticked and among the lines
     * @param fingerprint to be sent with an acceptance of exactly this
     */
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
            long totalMinor,
            List<PricedPackage.Option> options,
            List<String> optionIds,
            List<Payment> payments,
            String fingerprint) {
        static Offer of(Quote quote) {
            var each = quote.priced().withoutCost();
            return new Offer(
                    each.packageId(),
                    each.name(),
                    each.description(),
                    each.recommended(),
                    each.lines(),
                    each.subtotalMinor(),
                    each.adjustments(),
                    each.taxLabel(),
                    each.taxMinor(),
                    each.totalMinor(),
                    each.options(),
                    quote.optionIds(),
                    quote.payments(),
                    quote.fingerprint());
        }
    }

    static PublicProposal of(Offering offering, String company) {
        var proposal = offering.proposal();
        var choice = proposal.choice();
        return new PublicProposal(
                company,
                proposal.status(),
                proposal.event(),
                proposal.intro(),
                proposal.currency(),
                offering.quotes().stream().map(Offer::of).toList(),
                proposal.validUntil(),
                proposal.acceptedPackage(),
                choice != null && choice.waits(),
                proposal.terms());
    }
}
