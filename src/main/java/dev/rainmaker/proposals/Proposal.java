package dev.rainmaker.proposals;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.util.List;

/**
 * A proposal in its newest version.
 *
 * @param totalMinor total of the recommended package, in minor units
 * @param packages null after erasure
 * @param link public address of the client's page; opening it counts as the client's view
 * @param previewLink address of the same page for the house: nothing is counted and nothing can be answered there
 * @param answer words of the client with a decline or a wish for changes
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
        long version) {
    /** The recommended package, else the first. */
    public PricedPackage recommended() {
        return packages.stream().filter(PricedPackage::recommended).findFirst().orElse(packages.getFirst());
    }
}
