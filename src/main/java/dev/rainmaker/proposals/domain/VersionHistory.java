package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.proposals.PackageDifference;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalVersion;
import dev.rainmaker.proposals.pricing.PriceDifferences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Versions of a proposal, newest first, each beside the one before it. */
final class VersionHistory {
    private VersionHistory() {}

    /** @param oldestFirst rows in the order of their numbers */
    static List<ProposalVersion> of(
            List<ProposalVersionEntity> oldestFirst, Function<ProposalVersionEntity, ProposalContent> open) {
        var history = new ArrayList<ProposalVersion>();
        List<PricedPackage> before = List.of();
        for (var row : oldestFirst) {
            var content = open.apply(row);
            var packages = content == null ? List.<PricedPackage>of() : content.packages();
            boolean first = before.isEmpty() || packages.isEmpty();
            history.addFirst(new ProposalVersion(
                    row.number,
                    SqlTime.instant(row.createdAt),
                    total(packages),
                    first ? 0 : total(packages) - total(before),
                    content == null ? null : content.discountPercent(),
                    packages,
                    first ? List.<PackageDifference>of() : PriceDifferences.between(before, packages)));
            before = packages;
        }
        return history;
    }

    private static long total(List<PricedPackage> packages) {
        return packages.stream()
                .filter(PricedPackage::recommended)
                .findFirst()
                .or(() -> packages.stream().findFirst())
                .map(PricedPackage::totalMinor)
                .orElse(0L);
    }
}
