package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.text.Contacts;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.OrdersToSoftware;
import dev.rainmaker.agents.text.PlaceReader;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads who plans, and what they say about it. Sentences about the plan come first. */
final class CandidateReader {
    private CandidateReader() {}

    static Candidate read(DocumentReading reading) {
        var ordered = new ArrayList<>(reading.planningSentences());
        reading.sentences().stream()
                .filter(sentence -> !ordered.contains(sentence))
                .forEach(ordered::add);
        var text = String.join("\n", reading.sentences());
        var addressed = reading.sentences().stream()
                .filter(sentence -> !OrdersToSoftware.in(sentence))
                .collect(Collectors.joining("\n"));
        var email = Contacts.email(addressed);
        var company = company(reading, text);
        var type = company != null
                        && (reading.eventType() == EventType.CORPORATE
                                || reading.score("announcement") > reading.score("intent")
                                || NameReader.speaksForCompany(text))
                ? ProspectType.COMPANY
                : ProspectType.INDIVIDUAL;
        var date = date(reading);
        return new Candidate(
                type,
                person(reading, ordered, text, email),
                company,
                email,
                Contacts.phone(addressed, "US"),
                website(reading, type, addressed),
                place(ordered),
                reading.eventType(),
                date.filter(DateMention::isDay).map(DateMention::from).orElse(null),
                date.map(mention -> mention.text().strip()).orElse(null),
                Heads.of(reading.sentences()).orElse(null));
    }

    /** A day to come is worth more than "next spring", wherever it stands. */
    private static Optional<DateMention> date(DocumentReading reading) {
        var coming = reading.eventDates().stream()
                .filter(mention -> !mention.before(reading.today()))
                .toList();
        return coming.stream().filter(DateMention::isDay).findFirst().or(() -> coming.stream()
                .findFirst());
    }

    private static String company(DocumentReading reading, String text) {
        var named =
                reading.language() == PageLanguage.EN ? NameReader.company(reading.planningSentences(), text) : null;
        if (named != null) {
            return named;
        }
        boolean speaksForMany = reading.eventType() == EventType.CORPORATE
                || reading.eventType() == EventType.GRADUATION
                || reading.score("announcement") > reading.score("intent")
                || NameReader.speaksForCompany(text);
        return speaksForMany ? Speakers.organisation(reading) : null;
    }

    /** As the page introduces them; else as their address spells them. */
    private static String person(DocumentReading reading, List<String> sentences, String text, String email) {
        var introduced = reading.language() == PageLanguage.EN ? NameReader.person(sentences, text) : null;
        var named = introduced != null ? introduced : Speakers.person(reading);
        var spelled = email == null ? null : NameReader.fromAddress(email);
        return spelled != null && (named == null || !named.contains(" ") || spelled.startsWith(named))
                ? spelled
                : named;
    }

    private static String website(DocumentReading reading, ProspectType type, String text) {
        var link = Contacts.link(text);
        var announcing = reading.score("announcement") > reading.score("seeking");
        return link != null || type == ProspectType.INDIVIDUAL || !announcing
                ? link
                : reading.document().site();
    }

    private static String place(List<String> sentences) {
        for (var sentence : sentences) {
            var places = PlaceReader.read(sentence);
            if (!places.isEmpty()) {
                return places.getFirst();
            }
        }
        return null;
    }
}
