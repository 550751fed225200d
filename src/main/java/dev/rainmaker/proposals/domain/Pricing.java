package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.ChosenPackage;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.pricing.PriceEngine;
import dev.rainmaker.proposals.pricing.PriceRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings chosen packages, catalogue and rules to the price engine. */
final class Pricing {
    /** Length of an event in hours for items priced per hour, until the brief has a slot for it. */
    private static final int EVENT_HOURS = 8;

    private Pricing() {}

    static List<PricedPackage> price(CreateProposal command, List<CatalogueItem> catalogue, List<PriceRule> rules) {
        var byId = catalogue.stream().collect(Collectors.toMap(CatalogueItem::id, Function.identity()));
        var guests = command.event().guests();
        if (guests == null || guests < 1) {
            throw new ProposalFailure(
                    ProposalProblem.NOTHING_TO_PROPOSE, "The number of guests is not known yet; ask the client first.");
        }
        var priced = new ArrayList<PricedPackage>();
        for (var chosen : command.packages()) {
            var offered = byId.get(chosen.packageId());
            if (offered != null && offered.kind() == CatalogueItem.Kind.PACKAGE) {
                priced.add(PriceEngine.price(new PriceRequest(
                        offered,
                        items(offered, chosen, byId),
                        chosen.recommended(),
                        chosen.why(),
                        guests,
                        EVENT_HOURS,
                        command.event().date(),
                        rules)));
            }
        }
        if (priced.isEmpty()) {
            throw new ProposalFailure(
                    ProposalProblem.NOTHING_TO_PROPOSE,
                    "No package in the catalogue fits this event; add one or choose by hand.");
        }
        priced.sort(Comparator.comparingLong(PricedPackage::totalMinor));
        return priced;
    }

    private static List<CatalogueItem> items(
            CatalogueItem offered, ChosenPackage chosen, Map<String, CatalogueItem> byId) {
        var contained = Stream.concat(offered.contents().stream(), chosen.itemIds().stream())
                .distinct()
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(item -> item.kind() == CatalogueItem.Kind.ITEM);
        return Stream.concat(offered.unitPriceMinor() > 0 ? Stream.of(offered) : Stream.empty(), contained)
                .toList();
    }
}
