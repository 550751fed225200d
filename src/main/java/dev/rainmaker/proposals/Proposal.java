package dev.rainmaker.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rainmaker.prospects.ProspectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A proposal in its newest version.
 *
 * @param totalMinor total of the recommended package, in minor units; of what was accepted, options included, once it was
 * @param packages null after erasure
 * @param link public address of the client's page; opening it counts as the client's view
 * @param previewLink address of the same page for the house: nothing is counted and nothing can be answered there
 * @param answer words of the client with a decline or a wish for changes
 * @param discountPercent discount of this version, null for none
 * @param choice what the client chose on the page, null as long as nothing was
 * @param signOff whether margin and discount let it leave the house
 * @param terms sentences that hold for this version
 * @param payments parts in which the chosen, else the recommended package is paid
 */
public record Proposal(
        ProposalId id,
        ProspectId prospectId,
        String runId,
        ProposalStatus status,
        int number,
        EventFacts event,
        String intro,
        String currency,
        long totalMinor,
        List<PricedPackage> packages,
        Instant validUntil,
        String pdfKey,
        String pdfSha256,
        int views,
        Instant viewedAt,
        Instant decidedAt,
        String acceptedPackage,
        String answer,
        String link,
        String previewLink,
        Instant createdAt,
        long version,
        BigDecimal discountPercent,
        ClientChoice choice,
        @JsonInclude(JsonInclude.Include.NON_NULL) SignOff signOff,
        List<String> terms,
        List<Payment> payments) {
    /** The recommended package, else the first. */
    public PricedPackage recommended() {
        return packages.stream().filter(PricedPackage::recommended).findFirst().orElse(packages.getFirst());
    }

    /** The same for those who may not know what things cost the company. */
    public Proposal withoutCost() {
        return new Proposal(
                id,
                prospectId,
                runId,
                status,
                number,
                event,
                intro,
                currency,
                totalMinor,
                packages == null
                        ? null
                        : packages.stream().map(PricedPackage::withoutCost).toList(),
                validUntil,
                pdfKey,
                pdfSha256,
                views,
                viewedAt,
                decidedAt,
                acceptedPackage,
                answer,
                link,
                previewLink,
                createdAt,
                version,
                discountPercent,
                choice == null ? null : choice.withoutCost(),
                signOff == null ? null : signOff.withoutCost(),
                terms,
                payments);
    }

    /** Without words to and from the client and of the house, the document and the links, with other facts of the event. */
    public Proposal withoutWords(EventFacts masked) {
        return new Proposal(
                id,
                prospectId,
                runId,
                status,
                number,
                masked,
                null,
                currency,
                totalMinor,
                packages,
                validUntil,
                null,
                null,
                views,
                viewedAt,
                decidedAt,
                acceptedPackage,
                null,
                null,
                null,
                createdAt,
                version,
                discountPercent,
                choice,
                null,
                terms,
                payments);
    }
}
