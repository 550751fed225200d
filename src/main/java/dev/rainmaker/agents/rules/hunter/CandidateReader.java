package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.text.Contacts;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.GuestReader;
import dev.rainmaker.agents.text.PlaceReader;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads who plans, and what they say about it. Sentences about the plan come first. */
final class CandidateReader {
    private CandidateReader() {}

    static Candidate read(DocumentReading reading) {
        var document = reading.document();
        var ordered = new ArrayList<>(reading.planningSentences());
        reading.sentences().stream()
                .filter(sentence -> !ordered.contains(sentence))
                .forEach(ordered::add);
        var text = String.join("\n", reading.sentences());
        var email = Contacts.email(text);
        var company = NameReader.company(reading.planningSentences(), text);
        var type = company != null
                        && (reading.eventType() == EventType.CORPORATE
                                || reading.score("announcement") > reading.score("intent")
                                || NameReader.speaksForCompany(text))
                ? ProspectType.COMPANY
                : ProspectType.INDIVIDUAL;
        var date = reading.eventDates().stream()
                .filter(mention -> !mention.before(reading.today()))
                .findFirst();
        return new Candidate(
                type,
                person(ordered, text, email),
                company,
                email,
                Contacts.phone(text, "US"),
                website(reading, type, text),
                place(ordered),
                reading.eventType(),
                date.filter(DateMention::isDay).map(DateMention::from).orElse(null),
                date.map(mention -> mention.text().strip()).orElse(null),
                guests(ordered));
    }

    /** As the page introduces them; else as their address spells them. */
    private static String person(List<String> sentences, String text, String email) {
        var named = NameReader.person(sentences, text);
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

    private static Integer guests(List<String> sentences) {
        for (var sentence : sentences) {
            var count = GuestReader.read(sentence).stream()
                    .filter(found -> !found.outdated())
                    .max(Comparator.comparingInt(found -> found.planned()));
            if (count.isPresent()) {
                return count.get().planned();
            }
        }
        return null;
    }
}
