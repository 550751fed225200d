package dev.rainmaker.proposals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A version of a proposal with what changed against the one before it.
 *
 * @param totalMinor total of its recommended package
 * @param differenceMinor by how much that changed; 0 for the first version
 * @param packages null after erasure
 * @param differences packages that changed, were added or removed; empty for the first version
 */
public record ProposalVersion(
        int number,
        Instant createdAt,
        long totalMinor,
        long differenceMinor,
        BigDecimal discountPercent,
        List<PricedPackage> packages,
        List<PackageDifference> differences) {
    /** The same for those who may not know what things cost the company. */
    public ProposalVersion withoutCost() {
        return new ProposalVersion(
                number,
                createdAt,
                totalMinor,
                differenceMinor,
                discountPercent,
                packages.stream().map(PricedPackage::withoutCost).toList(),
                differences);
    }
}
