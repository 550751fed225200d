package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.agents.text.Gazetteer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a candidate is what the hunt asks for. What a document leaves open speaks neither way. */
final class TargetFit {
    /** Numbers and dates are estimates: this much beside the target is still near. */
    private static final double NEAR = 0.25;

    private static final int NEAR_DAYS = 31;

    /** An hour's drive: clients of a town's planners live that far out. */
    private static final double NEAR_KM = 60;

    private static final double FAR_KM = 400;

    /** Shorter capitalised words begin too many sentences. */
    private static final int SHORTEST_TOWN = 4;

    private static final Pattern CAPITALISED = Pattern.compile("(\\p{Lu}[\\p{L}'’-]{2,})(?: \\p{Lu}[\\p{L}'’-]+){0,2}");

    private static final Set<String> SURROUNDING =
            Set.of("the", "in", "near", "around", "greater", "area", "region", "county", "city", "of");

    private TargetFit() {}

    /**
     * @param hard whether it certainly does not fit; otherwise a person should look
     */
    record Misfit(boolean hard, String reason) {}

    static Optional<Misfit> misfit(HuntFilters filters, Candidate candidate, DocumentReading reading) {
        return kind(filters, candidate)
                .or(() -> guests(filters, candidate))
                .or(() -> time(filters, reading))
                .or(() -> place(filters, candidate, reading));
    }

    private static Optional<Misfit> kind(HuntFilters filters, Candidate candidate) {
        if (filters.eventTypes().isEmpty() || filters.eventTypes().contains(candidate.eventType())) {
            return Optional.empty();
        }
        return Optional.of(new Misfit(
                true,
                "They plan " + EventWords.withArticle(candidate.eventType()) + ", which the hunt does not ask for."));
    }

    private static Optional<Misfit> guests(HuntFilters filters, Candidate candidate) {
        var guests = candidate.guests();
        if (guests == null) {
            return Optional.empty();
        }
        var low = filters.guestsMin() == null ? 0 : filters.guestsMin();
        var high = filters.guestsMax() == null ? Integer.MAX_VALUE : filters.guestsMax();
        if (guests >= low && guests <= high) {
            return Optional.empty();
        }
        var near = guests >= low * (1 - NEAR) && guests <= high * (1 + NEAR);
        return Optional.of(new Misfit(!near, "They expect " + guests + " guests, outside the range of the hunt."));
    }

    private static Optional<Misfit> time(HuntFilters filters, DocumentReading reading) {
        var date = reading.eventDates().stream()
                .filter(mention -> !mention.before(reading.today()))
                .findFirst();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        var late = filters.to() != null && date.get().from().isAfter(filters.to());
        var early = filters.from() != null && date.get().to().isBefore(filters.from());
        if (!late && !early) {
            return Optional.empty();
        }
        if (anyFits(filters, reading)) {
            return Optional.empty();
        }
        var near = late
                ? !date.get().from().isAfter(filters.to().plusDays(NEAR_DAYS))
                : !date.get().to().isBefore(filters.from().minusDays(NEAR_DAYS));
        return Optional.of(new Misfit(!near, "The date, " + date.get().text().strip() + ", is outside the hunt."));
    }

    /** A page may name several dates, and a month without a year may be next year's: one that fits is enough. */
    private static boolean anyFits(HuntFilters filters, DocumentReading reading) {
        return reading.eventDates().stream()
                .anyMatch(mention -> within(filters, mention.from(), mention.to())
                        || (!mention.text().matches(".*\\d{4}.*")
                                && within(
                                        filters,
                                        mention.from().plusYears(1),
                                        mention.to().plusYears(1))));
    }

    private static boolean within(HuntFilters filters, LocalDate from, LocalDate to) {
        return (filters.from() == null || !to.isBefore(filters.from()))
                && (filters.to() == null || !from.isAfter(filters.to()));
    }

    private static Optional<Misfit> place(HuntFilters filters, Candidate candidate, DocumentReading reading) {
        if (filters.region() == null) {
            return Optional.empty();
        }
        var document = reading.document();
        if (names(document.title() + " " + document.text() + " " + document.site(), filters.region())) {
            return Optional.empty();
        }
        if (namesATownNear(filters.region(), candidate, document.title() + "\n" + document.text())
                || candidate.place() == null && SiteTown.isNear(filters.region(), document.url(), NEAR_KM)) {
            return Optional.empty();
        }
        if (candidate.place() == null) {
            return Optional.of(new Misfit(false, "It does not say where; the hunt asks for " + filters.region() + "."));
        }
        var away = Gazetteer.kilometres(filters.region(), candidate.place());
        if (away.isPresent() && away.getAsDouble() <= NEAR_KM) {
            return Optional.empty();
        }
        if (away.isPresent() && away.getAsDouble() > FAR_KM) {
            return Optional.of(new Misfit(true, candidate.place() + " is far from " + filters.region() + "."));
        }
        return Optional.of(
                new Misfit(false, "The place, " + candidate.place() + ", may not belong to " + filters.region() + "."));
    }

    /** One of the region's names, "Austin" or "Texas" of "Austin, Texas", with all its words in their order. */
    private static boolean names(String text, String region) {
        return Arrays.stream(region.toLowerCase(Locale.ROOT).split("[,;/()]|\\b(?:or|and)\\b"))
                .map(name -> Arrays.stream(name.split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty() && !SURROUNDING.contains(word))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^\\p{L}]+")))
                .filter(words -> !words.isEmpty())
                .anyMatch(words -> Pattern.compile("(?iu)(?<!\\p{L})" + words + "(?!\\p{L})")
                        .matcher(text)
                        .find());
    }

    /** Any capitalised words that are a town of the region, apart from the name of who plans. */
    private static boolean namesATownNear(String region, Candidate candidate, String text) {
        var person = candidate.name() == null ? "" : candidate.name();
        var company = candidate.company() == null ? "" : candidate.company();
        return CAPITALISED
                .matcher(text)
                .results()
                .flatMap(match -> Stream.of(match.group(1), firstTwo(match.group()), match.group()))
                .distinct()
                .filter(name -> name.length() >= SHORTEST_TOWN)
                .filter(name -> !person.contains(name) && !company.contains(name))
                .anyMatch(name -> {
                    var away = Gazetteer.kilometres(region, name);
                    return away.isPresent() && away.getAsDouble() <= NEAR_KM;
                });
    }

    /** "Santa Cruz Herald" names a town in its first two words. */
    private static String firstTwo(String words) {
        var parts = words.split(" ", 3);
        return parts.length < 2 ? words : parts[0] + " " + parts[1];
    }
}
