package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.ChosenPackage;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
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

    private final EventFacts event;
    private final Map<String, CatalogueItem> byId;

    private Pricing(EventFacts event, Map<String, CatalogueItem> byId) {
        this.event = event;
        this.byId = byId;
    }

    /** What is not available for so many guests on the day is neither added nor offered as an option. */
    static PriceBasis basis(CreateProposal command, List<CatalogueItem> catalogue, List<PriceRule> rules) {
        var guests = command.event().guests();
        if (guests == null || guests < 1) {
            throw new ProposalFailure(
                    ProposalProblem.NOTHING_TO_PROPOSE, "The number of guests is not known yet; ask the client first.");
        }
        var byId = catalogue.stream().collect(Collectors.toMap(CatalogueItem::id, Function.identity()));
        var offers = command.packages().stream()
                .map(new Pricing(command.event(), byId)::offer)
                .filter(Objects::nonNull)
                .toList();
        if (offers.isEmpty()) {
            throw new ProposalFailure(
                    ProposalProblem.NOTHING_TO_PROPOSE,
                    "No package in the catalogue fits this event; add one or choose by hand.");
        }
        return new PriceBasis(guests, EVENT_HOURS, command.event().date(), command.discountPercent(), rules, offers);
    }

    private PriceBasis.Offer offer(ChosenPackage chosen) {
        var offered = byId.get(chosen.packageId());
        if (offered == null || offered.kind() != CatalogueItem.Kind.PACKAGE) {
            return null;
        }
        var items = items(offered, chosen);
        return new PriceBasis.Offer(offered, items, options(offered, items), chosen.recommended(), chosen.why());
    }

    private List<CatalogueItem> items(CatalogueItem offered, ChosenPackage chosen) {
        var added = items(chosen.itemIds()).filter(item -> item.availableFor(event.guests(), event.date()));
        var contained = Stream.concat(items(offered.contents()), added).distinct();
        return Stream.concat(offered.unitPriceMinor() > 0 ? Stream.of(offered) : Stream.empty(), contained)
                .toList();
    }

    private List<CatalogueItem> options(CatalogueItem offered, List<CatalogueItem> items) {
        return items(offered.options())
                .distinct()
                .filter(item -> !items.contains(item))
                .filter(item -> item.availableFor(event.guests(), event.date()))
                .toList();
    }

    private Stream<CatalogueItem> items(List<String> ids) {
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(item -> item.kind() == CatalogueItem.Kind.ITEM);
    }
}
