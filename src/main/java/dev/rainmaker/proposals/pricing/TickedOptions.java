package dev.rainmaker.proposals.pricing;

import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a package holds once options are ticked: one with a choice takes the place of what the package has for that choice. */
public final class TickedOptions {
    private TickedOptions() {}

    /**
     * Items in the package, then what was added, in the order in which it is offered.
     *
     * @throws ProposalFailure when something is ticked that is not offered, or two options exclude each other
     */
    public static List<CatalogueItem> apply(
            List<CatalogueItem> contained, List<CatalogueItem> offered, Collection<String> ticked) {
        var known = offered.stream().collect(Collectors.toMap(CatalogueItem::id, Function.identity()));
        var wanted = new HashSet<>(ticked);
        var taken = new HashMap<String, String>();
        for (var id : wanted) {
            var item = known.get(id);
            if (item == null) {
                throw new ProposalFailure(
                        ProposalProblem.OPTION_NOT_OFFERED, "Choose among the options that the page offers.");
            }
            if (item.choice() != null && taken.put(item.choice(), id) != null) {
                throw new ProposalFailure(
                        ProposalProblem.OPTIONS_EXCLUDE_EACH_OTHER, "Choose one of these: " + item.choice() + ".");
            }
        }
        return Stream.concat(
                        contained.stream().filter(item -> item.choice() == null || !taken.containsKey(item.choice())),
                        offered.stream().filter(item -> wanted.contains(item.id())))
                .toList();
    }

    /** The part of the package that this option takes the place of, or null. */
    public static CatalogueItem replaced(List<CatalogueItem> contained, CatalogueItem option) {
        return option.choice() == null
                ? null
                : contained.stream()
                        .filter(item -> option.choice().equals(item.choice()))
                        .findFirst()
                        .orElse(null);
    }
}
