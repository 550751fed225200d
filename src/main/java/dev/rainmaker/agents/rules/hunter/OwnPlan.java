package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.Contacts;
import java.util.regex.Pattern;

/**
 * Tells an own plan by its build instead of its wording: somebody speaks for themselves, names a day to come and how many will
 * be there, asks for something and says where to answer. No single one of these is enough.
 */
final class OwnPlan {
    private static final double MOST = 4;
    private static final double CLEAR = 3.5;
    private static final double LIKELY = 2.5;
    private static final Pattern NEED = Pattern.compile(
            "(?iu)\\b(?:need|needs|looking for|who (?:has|knows|can|could)|(?:has|does|can|could|would) any(?:body|one)|if you know|if (?:i|we) find|recommend\\w*|suggest\\w*|ideas?|offers?|proposals?|what does an? \\w+ (?:charge|cost)|what (?:it|this) costs|send me|write to me|tell me|may (?:contact|write|apply)|are invited to|nothing is booked|still open|not (?:yet )?(?:organi[sz]ed|booked|settled)|is not|still no|no (?:venue|location|hall|planner)|ask for|wanted)\\b");

    private OwnPlan() {}

    /** 0 for none, up to 3: the weight of what the page's build says. */
    static double weight(DocumentReading reading) {
        var sentences = reading.sentences();
        boolean voice = reading.quotes().containsKey("voice");
        boolean asks = sentences.stream().skip(1).anyMatch(sentence -> sentence.contains("?"));
        boolean need = reading.score("seeking") > 0
                || reading.quotes().containsKey("need")
                || asks
                || sentences.stream().anyMatch(sentence -> NEED.matcher(sentence).find());
        boolean heads = Heads.of(sentences).isPresent();
        boolean day = reading.eventDates().stream().anyMatch(date -> !date.before(reading.today()) && date.isDay());
        boolean time = day || reading.hasFuture();
        var text = String.join("\n", sentences);
        boolean contact = Contacts.email(text) != null || Contacts.phone(text, "US") != null;
        if (!(time || heads) || !(voice || need)) {
            return 0;
        }
        double points = (day ? 1 : time ? 0.7 : 0)
                + (heads ? 1 : 0)
                + (need ? 1 : 0)
                + (voice ? 0.5 : 0)
                + (asks ? 0.3 : 0)
                + (contact ? 0.5 : 0);
        return points >= MOST ? 3 : points >= CLEAR ? 2.5 : points >= LIKELY ? 1.5 : 0;
    }
}
