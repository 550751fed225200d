package dev.rainmaker.simulation.persona;

import java.util.regex.Pattern;

/** What a mail can ask about, with the words that give it away (English, and the German ones that templates may use). */
public enum Topic {
    DATE("(?<!up to )\\b(dates?|when|which day|what day|which month|time of year|datum|wann|termin)\\b"),
    GUESTS("\\b(guests?|how many|head ?count|which number|attendees|party size|people|participants|gäste|personen)\\b"),
    BUDGET("\\b(budget|spend|price range|how much|invest|comfortable with|cost range)\\b"),
    PLACE("\\b(where|place|venues?|location|city|area|neighbou?rhood|indoors|outdoors|ort|wo)\\b"),
    STYLE("\\b(style|theme|vision|look and feel|atmosphere|mood|d[eé]cor|vibe|feel like|stil)\\b"),
    EVENT_TYPE(
            "\\b(what kind of|type of event|which kind of|what are you celebrating|what is the occasion|the occasion)\\b"),
    WISHES(
            "\\b(must[- ]haves?|diet\\w*|allerg\\w*|accessib\\w*|special (requests?|wishes|needs)|important to you|priorit\\w+)\\b"),
    CALL("\\b(call|chat|meet|meeting|talk|speak|phone|conversation|available|availability|telefonat)\\b");

    private final Pattern words;

    Topic(String words) {
        this.words = Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    boolean isIn(String sentence) {
        return words.matcher(sentence).find();
    }
}
