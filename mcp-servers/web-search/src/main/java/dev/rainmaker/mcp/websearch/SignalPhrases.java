package dev.rainmaker.mcp.websearch;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds sentences that speak of an event to come, by phrases of our own; English only. Who reads them decides what they mean. */
final class SignalPhrases {
    private static final int LONGEST = 400;
    private static final Map<String, Pattern> KINDS = kinds();

    private SignalPhrases() {}

    /** A sentence and what it may be a sign of. */
    record Sentence(String kind, String quote) {}

    /** In the order of the page; a sentence has one kind, the first that fits. */
    static List<Sentence> find(String text) {
        var found = new ArrayList<Sentence>();
        text.lines().forEach(line -> sentences(line).forEach(sentence -> KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(sentence).find())
                .findFirst()
                .ifPresent(kind -> found.add(new Sentence(kind.getKey(), sentence)))));
        return found;
    }

    private static List<String> sentences(String line) {
        var sentences = new ArrayList<String>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(line);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var sentence = line.substring(start, end).strip();
            if (!sentence.isEmpty() && sentence.length() <= LONGEST) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static Map<String, Pattern> kinds() {
        var kinds = new LinkedHashMap<String, Pattern>();
        kinds.put(
                "hiring",
                words("(hiring|seeking|job opening|vacancy)\\b.{0,60}\\bevents? (manager|coordinator|planner|lead)"));
        kinds.put(
                "planner_wanted",
                words("(look(ing)? for|need|search(ing)? for|recommend\\w*|anyone know)\\b.{0,80}\\b"
                        + "(planner|planning help|coordinator|organi[sz]er|caterer|venue)"));
        kinds.put(
                "engagement",
                words("(got|are|we're|newly|recently) engaged\\b|\\bsaid yes\\b|\\bhe proposed|she proposed"));
        kinds.put(
                "date_set",
                words(
                        "(wedding|party|retreat|conference|celebration|reception)\\b.{0,60}\\b(is set for|will be|takes place|save the date|planned for|booked for)"));
        kinds.put("anniversary", words("\\b(\\d{1,3}(st|nd|rd|th)|golden|silver|diamond)\\b.{0,20}\\banniversary"));
        kinds.put(
                "company_event",
                words(
                        "(annual|summer|winter|company|team|staff|holiday|christmas)\\b.{0,20}\\b(retreat|offsite|off-site|conference|party|gala|summit|kick-?off)"));
        kinds.put("opening", words("(grand opening|product launch|launch party|ribbon[- ]cutting|house-?warming)"));
        return kinds;
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("\\b(?:" + pattern + ")", Pattern.CASE_INSENSITIVE);
    }
}
