package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.Contacts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells an own plan by its build instead of its wording: somebody speaks for themselves, names a day to come and how many will
 * be there, asks for something and says where to answer. No single one of these is enough.
 */
final class OwnPlan {
    private static final double MOST = 4;
    private static final double CLEAR = 3.3;
    private static final double LIKELY = 2.5;
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:i|i['’](?:m|d|ve|ll)|we|we['’](?:re|d|ve|ll)|us|our|my|mine|me|ich|wir|uns|unser\\p{L}*|mein\\p{L}*|mir|mich|je|j['’]\\p{L}+|nous|on|notre|nos|mon|ma|mes|moi|yo|nos|mi|mis|me|nuestr\\p{L}+|nosotr\\p{L}+|conmigo|\\p{L}{3,}(?:amos|emos|imos))(?!\\p{L})");
    /** Minutes, tenders and notices of a body say "the council" where people say "we". */
    private static final Pattern BODY = Pattern.compile("(?iu)\\b(?:minutes|board"
            + " notes|present:|apologies:?|aob|agenda|adjourned|council|committee|resolved|carried|votes?|protokoll|anwesend|tagesordnung|top"
            + " \\d|beschluss|beschlossen|abstimmung|vergabe|gegenstand|auftraggeber|compte[-"
            + " ]rendu|procès-verbal|vote|adopté|ordre du jour|acheteur|acta|asistentes|acuerdos?|votación|orden del"
            + " día|delegación|entidad|licitación|request for proposals?|rfp|tender)\\b");

    private static final Pattern NEED = Pattern.compile("(?iu)\\b(?:need|needs|looking for|who"
            + " (?:has|knows|can|could)|(?:has|does|can|could|would) any(?:body|one)|if you know|if (?:i|we)"
            + " find|recommend\\w*|suggest\\w*|ideas?|offers?|proposals?|what does an? \\w+ (?:charge|cost)|what"
            + " (?:it|this) costs|send me|write to me|tell me|may (?:contact|write|apply)|are invited to|nothing"
            + " is booked|still open|not (?:yet )?(?:organi[sz]ed|booked|settled)|still no|no"
            + " (?:venue|location|hall|planner)|ask for|wanted)\\b");

    private OwnPlan() {}

    /** 0 for none, up to 4: the weight of what the page's build says. */
    static double weight(DocumentReading reading) {
        var own = Quoted.without(reading.sentences());
        boolean voice = speaks(own)
                || BODY.matcher(reading.edges() + "\n" + String.join("\n", own)).find();
        boolean asks = own.stream().skip(1).anyMatch(OwnPlan::asksOthers);
        boolean need = reading.score("seeking") > 0
                || reading.quotes().containsKey("need")
                || own.stream().anyMatch(sentence -> NEED.matcher(sentence).find());
        boolean heads = Heads.of(reading.sentences()).isPresent();
        boolean day = reading.eventDates().stream().anyMatch(date -> !date.before(reading.today()) && date.isDay());
        boolean time = day || reading.hasFuture();
        var text = String.join("\n", reading.sentences());
        boolean contact = Contacts.email(text) != null || Contacts.phone(text, "US") != null;
        boolean signed = Speakers.person(reading) != null;
        if (!(time || heads) || !(voice || need)) {
            return 0;
        }
        double points = (day ? 1 : time ? 0.7 : 0)
                + (heads ? 1 : 0)
                + (need ? 0.8 : 0)
                + (voice ? 0.6 : 0)
                + (asks ? 0.6 : 0)
                + (contact || signed ? 0.5 : 0);
        return points >= MOST ? 4 : points >= CLEAR ? 3 : points >= LIKELY ? 2 : 0;
    }

    /** Whether somebody speaks of themselves, apart from the title. */
    static boolean speaks(List<String> own) {
        return own.stream().skip(own.size() > 2 ? 1 : 0).anyMatch(sentence -> SOMEBODY.matcher(sentence)
                .find());
    }

    /** "Getting married in May?" is a way to sell, "Has anyone used a planner?" is none. */
    private static boolean asksOthers(String sentence) {
        return sentence.contains("?") && !Offer.addresses(sentence);
    }
}
