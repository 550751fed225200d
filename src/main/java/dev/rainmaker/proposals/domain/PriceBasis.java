package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.pricing.PriceEngine;
import dev.rainmaker.proposals.pricing.PriceRequest;
import dev.rainmaker.proposals.pricing.TickedOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a version is priced from, as it was when the version was written: a later change of the catalogue or a rule
 * moves no price that a client was shown. Holds costs; stays in the encrypted content.
 */
record PriceBasis(
        int guests, int hours, LocalDate date, BigDecimal discountPercent, List<PriceRule> rules, List<Offer> offers) {
    /** A package with what is in it and what may be ticked. */
    record Offer(
            CatalogueItem offered,
            List<CatalogueItem> items,
            List<CatalogueItem> options,
            boolean recommended,
            String why) {}

    /** All packages without options ticked, cheapest first, each with what may be ticked and what it would change. */
    List<PricedPackage> packages() {
        return offers.stream()
                .map(offer -> {
                    var base = price(offer, List.of());
                    return base.with(offer.options().stream()
                            .map(option -> option(offer, option, base.totalMinor()))
                            .toList());
                })
                .sorted(Comparator.comparingLong(PricedPackage::totalMinor))
                .toList();
    }

    /** One package with options ticked; refuses what is not offered. */
    PricedPackage price(String packageId, Collection<String> optionIds) {
        return price(
                offers.stream()
                        .filter(offer -> offer.offered().id().equals(packageId))
                        .findFirst()
                        .orElseThrow(() -> new ProposalFailure(
                                ProposalProblem.PACKAGE_NOT_OFFERED, "Choose one of the packages on the page.")),
                optionIds);
    }

    private PricedPackage price(Offer offer, Collection<String> optionIds) {
        return PriceEngine.price(new PriceRequest(
                offer.offered(),
                TickedOptions.apply(offer.items(), offer.options(), optionIds),
                offer.recommended(),
                offer.why(),
                guests,
                hours,
                date,
                rules,
                discountPercent));
    }

    private PricedPackage.Option option(Offer offer, CatalogueItem option, long baseMinor) {
        var replaced = TickedOptions.replaced(offer.items(), option);
        return new PricedPackage.Option(
                option.id(),
                option.name(),
                option.description(),
                option.choice(),
                replaced == null ? null : replaced.name(),
                price(offer, List.of(option.id())).totalMinor() - baseMinor);
    }
}
