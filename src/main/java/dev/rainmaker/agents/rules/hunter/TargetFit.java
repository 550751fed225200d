package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.text.EventWords;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a candidate is what the hunt asks for. What a document leaves open speaks neither way. */
final class TargetFit {
    /** Numbers and dates are estimates: this much beside the target is still near. */
    private static final double NEAR = 0.25;

    private static final int NEAR_DAYS = 31;

    private static final Set<String> SURROUNDING =
            Set.of("the", "in", "near", "around", "greater", "area", "region", "county", "city", "of");

    private TargetFit() {}

    /**
     * @param hard whether it certainly does not fit; otherwise a person should look
     */
    record Misfit(boolean hard, String reason) {}

    static Optional<Misfit> misfit(HuntFilters filters, Candidate candidate, DocumentReading reading) {
        return misfit(filters, candidate, reading, Ages.any());
    }

    static Optional<Misfit> misfit(HuntFilters filters, Candidate candidate, DocumentReading reading, Ages ages) {
        return kind(filters, candidate, reading)
                .or(() -> age(ages, reading))
                .or(() -> guests(filters, candidate))
                .or(() -> time(filters, reading))
                .or(() -> place(filters, candidate, reading));
    }

    private static Optional<Misfit> kind(HuntFilters filters, Candidate candidate, DocumentReading reading) {
        if (filters.eventTypes().isEmpty()
                || filters.eventTypes().contains(candidate.eventType())
                || filters.eventTypes().stream().anyMatch(kind -> EventKinds.isMeant(kind, reading.kinds()))) {
            return Optional.empty();
        }
        return Optional.of(new Misfit(
                true,
                "They plan " + EventWords.withArticle(candidate.eventType()) + ", which the hunt does not ask for."));
    }

    private static Optional<Misfit> age(Ages ages, DocumentReading reading) {
        var age = ages.unfit(reading.sentences());
        return age.isEmpty()
                ? Optional.empty()
                : Optional.of(new Misfit(true, "It is a birthday of " + age.getAsInt() + " years."));
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
        var found = Where.of(filters.region(), candidate, reading);
        var document = reading.document();
        boolean named = names(
                document.title() + " " + document.text() + " " + document.site(),
                Areas.withoutDistance(filters.region()));
        if (found.answer() == Where.Answer.THERE
                || found.answer() == Where.Answer.LOCAL
                || named && found.answer() == Where.Answer.OPEN
                || found.answer() == Where.Answer.OPEN && SiteTown.isNear(filters.region(), document.url())) {
            return Optional.empty();
        }
        return Optional.of(
                found.answer() == Where.Answer.ELSEWHERE
                        ? new Misfit(
                                found.certain(),
                                (found.place() == null ? "The place" : "The place, " + found.place() + ",")
                                        + " does not belong to " + filters.region() + ".")
                        : new Misfit(false, "It does not say where; the hunt asks for " + filters.region() + "."));
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
}
