package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.Contacts;
import dev.rainmaker.agents.text.GuestReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells an own plan by its build instead of its wording: somebody speaks for themselves, names a day to come and how many will
 * be there, asks for something and says where to answer. No single one of these is enough.
 */
final class OwnPlan {
    private static final Pattern FIRST_PERSON =
            Pattern.compile("(?iu)\\b(?:we|our|ours|my|mine|i|us|me|wir|unser\\w*|ich|mein\\w*)\\b");
    private static final Pattern HEADS = Pattern.compile(
            "(?iu)\\b(?:(?:lunch|dinner|supper|party|room|space|table|tent|hall|ceremony|celebration|venue|something) (?:for|that takes) (?:about |around )?(?:\\d{2,3}|%s)\\b|(?:\\d{2,3}|%s)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))? (?:guests|people|colleagues|employees|friends|relatives|of us|day guests|gäste|personen)\\b)"
                    .replace("%s", "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred"));
    private static final Pattern NEED = Pattern.compile(
            "(?iu)\\b(?:need|needs|looking for|who (?:has|knows|can|could)|(?:has|does|can|could|would) any(?:body|one)|if you know|if (?:i|we) find|recommend\\w*|suggest\\w*|ideas?|offers?|proposals?|what does an? \\w+ (?:charge|cost)|what (?:it|this) costs|send me|write to me|tell me|may (?:contact|write|apply)|are invited to|nothing is booked|still open|not (?:yet )?(?:organi[sz]ed|booked|settled)|is not|still no|no (?:venue|location|hall|planner)|suchen|gesucht|ask for|wanted)\\b");
    private static final double MOST = 4;
    private static final double CLEAR = 3.5;
    private static final double LIKELY = 2.5;

    private OwnPlan() {}

    /** 0 for none, up to 3: the weight of what the page's build says. */
    static double weight(DocumentReading reading) {
        var sentences = reading.sentences();
        boolean voice = any(sentences, FIRST_PERSON);
        boolean need = reading.score("seeking") > 0 || any(sentences, NEED);
        boolean heads = any(sentences, HEADS)
                || sentences.stream()
                        .anyMatch(sentence -> !GuestReader.read(sentence).isEmpty());
        boolean day = reading.eventDates().stream().anyMatch(date -> !date.before(reading.today()) && date.isDay());
        var text = String.join("\n", sentences);
        boolean contact = Contacts.email(text) != null || Contacts.phone(text, "US") != null;
        if (!(day || heads) || !(voice || need)) {
            return 0;
        }
        double points = (day ? 1 : 0) + (heads ? 1 : 0) + (need ? 1 : 0) + (voice ? 0.5 : 0) + (contact ? 0.5 : 0);
        return points >= MOST ? 3 : points >= CLEAR ? 2.5 : points >= LIKELY ? 1.5 : 0;
    }

    private static boolean any(List<String> sentences, Pattern pattern) {
        return sentences.stream().anyMatch(sentence -> pattern.matcher(sentence).find());
    }
}
