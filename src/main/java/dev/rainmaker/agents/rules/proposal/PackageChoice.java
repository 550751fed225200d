package dev.rainmaker.agents.rules.proposal;

import dev.rainmaker.agents.ProposalBrief;
import dev.rainmaker.agents.ProposalBrief.CatalogueEntry;
import dev.rainmaker.agents.ProposalPlan.Choice;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks up to three packages that fit, adds items that answer wishes, and recommends the one that answers most. */
final class PackageChoice {
    private static final int MOST = 3;
    private static final int MOST_ITEMS = 6;

    private final ProposalBrief brief;
    private final Integer guests;
    private final Set<String> wishes;

    private PackageChoice(ProposalBrief brief) {
        this.brief = brief;
        var number = brief.slots().get(BriefSlot.GUESTS);
        this.guests = number != null && number.matches("\\d{1,6}") ? Integer.valueOf(number) : null;
        this.wishes = words(brief.slots().getOrDefault(BriefSlot.STYLE, "") + " "
                + brief.slots().getOrDefault(BriefSlot.MUST_HAVES, ""));
    }

    static List<Choice> of(ProposalBrief brief) {
        return new PackageChoice(brief).choices();
    }

    private List<Choice> choices() {
        var fitting = brief.packages().stream().filter(this::fits).toList();
        var shown = spread(fitting);
        var best = shown.isEmpty() ? null : recommended(shown);
        var choices = new ArrayList<Choice>();
        for (var entry : shown) {
            var items = items(entry);
            choices.add(new Choice(
                    entry.id(),
                    items.stream().map(CatalogueEntry::id).toList(),
                    entry == best,
                    why(entry, items, entry == best)));
        }
        return choices;
    }

    /** First, middle and last of a longer list: small, medium, large in the catalogue's order. */
    private static List<CatalogueEntry> spread(List<CatalogueEntry> fitting) {
        if (fitting.size() <= MOST) {
            return fitting;
        }
        return List.of(fitting.getFirst(), fitting.get(fitting.size() / 2), fitting.getLast());
    }

    /** Most wishes answered by the package itself; on a tie the middle one. */
    private CatalogueEntry recommended(List<CatalogueEntry> shown) {
        var middle = shown.get(shown.size() / 2);
        return shown.stream()
                .max(Comparator.comparingLong(
                                (CatalogueEntry entry) -> answered(entry).size())
                        .thenComparingInt(entry -> entry == middle ? 1 : 0))
                .orElse(middle);
    }

    private boolean fits(CatalogueEntry entry) {
        var kind = entry.eventTypes().isEmpty()
                || brief.eventType() == null
                || entry.eventTypes().contains(brief.eventType());
        var size = guests == null
                || (entry.minGuests() == null || guests >= entry.minGuests())
                        && (entry.maxGuests() == null || guests <= entry.maxGuests());
        return kind && size;
    }

    private List<CatalogueEntry> items(CatalogueEntry base) {
        var covered = answered(base);
        return brief.items().stream()
                .filter(this::fits)
                .filter(item -> answered(item).stream().anyMatch(wish -> !covered.contains(wish)))
                .limit(MOST_ITEMS)
                .toList();
    }

    private Set<String> answered(CatalogueEntry entry) {
        return words(String.join(" ", entry.tags()) + " " + entry.name()).stream()
                .filter(wishes::contains)
                .collect(Collectors.toSet());
    }

    private String why(CatalogueEntry entry, List<CatalogueEntry> items, boolean best) {
        var why = new StringBuilder("Fits ").append(EventWords.withArticle(brief.eventType()));
        if (guests != null) {
            why.append(" with ").append(guests).append(" guests");
        }
        var wished = answered(entry).stream().sorted().toList();
        if (!wished.isEmpty()) {
            why.append(" and your wish for ").append(String.join(", ", wished));
        }
        if (!items.isEmpty()) {
            why.append("; ")
                    .append(items.stream().map(CatalogueEntry::name).collect(Collectors.joining(", ")))
                    .append(" added for what you asked for");
        }
        return why.append(best ? "; closest to what you described." : ".").toString();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }
}
