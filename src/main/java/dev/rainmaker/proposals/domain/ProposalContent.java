package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.pricing.DepositPlan;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a version says; stored as encrypted JSON.
 *
 * @param basis what it is priced from; null in versions that were written before clients could tick options
 * @param deposits in which parts it is paid; null in such versions
 * @param terms sentences that hold for it; null in such versions
 */
record ProposalContent(
        EventFacts event,
        String intro,
        List<PricedPackage> packages,
        PriceBasis basis,
        DepositPlan deposits,
        List<String> terms) {
    BigDecimal discountPercent() {
        return basis == null ? null : basis.discountPercent();
    }

    /** A package with options ticked; a version without a basis has none. */
    PricedPackage price(String packageId, List<String> optionIds) {
        var offered = packages.stream()
                .filter(each -> each.packageId().equals(packageId))
                .findFirst()
                .orElseThrow(() -> new ProposalFailure(
                        ProposalProblem.PACKAGE_NOT_OFFERED, "Choose one of the packages on the page."));
        if (optionIds.isEmpty()) {
            return offered;
        }
        if (basis == null) {
            throw new ProposalFailure(
                    ProposalProblem.OPTION_NOT_OFFERED, "Choose among the options that the page offers.");
        }
        return basis.price(packageId, optionIds).with(offered.options());
    }

    /** Ids of the items that were added to the package for this client; unknown, thus none, in a version without a basis. */
    List<String> added(String packageId) {
        return basis == null
                ? List.of()
                : basis.offers().stream()
                        .filter(offer -> offer.offered().id().equals(packageId))
                        .flatMap(offer -> offer.items().stream()
                                .map(CatalogueItem::id)
                                .filter(id -> !id.equals(packageId)
                                        && !offer.offered().contents().contains(id)))
                        .toList();
    }
}
