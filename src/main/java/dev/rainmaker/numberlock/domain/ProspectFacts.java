package dev.rainmaker.numberlock.domain;

import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.numberlock.check.KnownFact;
import dev.rainmaker.prospects.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is known of the client: the record, what research found, what the client said. */
final class ProspectFacts {
    private static final Pattern MINOR = Pattern.compile("(\\d+) ([A-Z]{3})");

    private ProspectFacts() {}

    static List<KnownFact> of(Prospect prospect) {
        var facts = new ArrayList<KnownFact>();
        add(facts, prospect, "name", prospect.name());
        add(facts, prospect, "company", prospect.company());
        add(facts, prospect, "email", prospect.email());
        add(facts, prospect, "phone", prospect.phone());
        add(facts, prospect, "place", prospect.place());
        add(facts, prospect, "time_zone", prospect.timeZone());
        add(facts, prospect, "event_date", prospect.eventDate());
        add(facts, prospect, "guests", prospect.guests());
        return facts;
    }

    /** Only findings that nothing speaks against. */
    static List<KnownFact> ofFindings(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.state() == FindingState.SUPPORTED && finding.value() != null)
                .map(finding -> new KnownFact(
                        "finding",
                        finding.id().value(),
                        snake(finding.field()),
                        major(finding.value()),
                        finding.quote(),
                        finding.sourceUrl()))
                .toList();
    }

    /** Values that stand, also those that stand against each other: a draft may ask which holds. */
    static List<KnownFact> ofBrief(EventBrief brief) {
        return brief.entries().stream()
                .filter(entry -> entry.state() != EventBrief.State.REPLACED && entry.value() != null)
                .map(entry -> new KnownFact(
                        "brief",
                        entry.id(),
                        entry.slot().name().toLowerCase(Locale.ROOT),
                        major(entry.value()),
                        entry.sentence(),
                        null))
                .toList();
    }

    /** Budgets are kept in minor units. */
    private static String major(String value) {
        var minor = MINOR.matcher(value);
        return minor.matches() ? CatalogueFacts.amount(Long.parseLong(minor.group(1)), minor.group(2)) : value;
    }

    private static String snake(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static void add(List<KnownFact> into, Prospect prospect, String field, Object value) {
        if (value != null) {
            into.add(new KnownFact("prospect", prospect.id().value(), field, value.toString()));
        }
    }
}
