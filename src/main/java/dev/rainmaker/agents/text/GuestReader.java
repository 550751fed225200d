package dev.rainmaker.agents.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds guest numbers, and keeps away from telephone numbers, years, prices and times. */
public final class GuestReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String FIGURE =
            "(?<![\\d.,:/€$£#+-])\\d{1,3}(?:[,.]\\d{3})?(?![\\d:/]|[.,]\\d)|(?<![\\d.,:/€$£#+-])\\d{4}(?![\\d:/]|[.,]\\d)";
    private static final String NUMBER = "(" + FIGURE + "|\\b" + NumberWords.WORDS + "\\b)";
    private static final String RANGE =
            NUMBER + "(?:\\s*(?:-|–|—|to|and|or|bis|à|a)\\s*(\\d{1,3}(?:[,.]\\d{3})?(?![\\d:/]|[.,]\\d)|\\d{4}(?!\\d)|"
                    + NumberWords.WORDS + "\\b))?";
    private static final String NOUN =
            "(?:guests?|people|persons?|attendees|participants|pax|heads|adults|delegates|invitees|names(?=\\s+on\\b)|colleagues|employees|staff|team\\s*members"
                    + "|coworkers|co-workers|friends|relatives|family\\s+members|folks|covers|seats|students|graduates|classmates|members|partners|clients|customers"
                    + "|of\\s+us|strong|engineers|managers|executives|gäste|gästen|personen|leute|invités|personnes|invitados|personas)";
    private static final Pattern WITH_NOUN = Pattern.compile(
            RANGE
                    + "(?:\\s*\\(?(?:or\\s+so|max|tops)\\)?)?[\\s-]+(?:(?:wedding|invited|expected|adult|day|evening|of\\s+our|of\\s+my|close|total|dinner|remote|sales)\\s+){0,2}"
                    + NOUN + "(?!\\w)(?!\\s+(?:years|minutes|hours))",
            FLAGS);
    private static final String ABOUT =
            "(?:about|around|roughly|approximately|approx\\.?|some|up\\s+to|at\\s+least|more\\s+like|closer\\s+to|over|under|maybe|probably|say|circa|ca\\.?|~)?\\s*";
    private static final Pattern WITH_LEAD = Pattern.compile(
            "\\b(?:party\\s+of|guest\\s*(?:list|count|number)s?(?:\\s+(?:is|of|at|to|will\\s+be|now|has|grown|went|stands|currently|up))*|head\\s*count(?:\\s+(?:is|of|at|will\\s+be))*|inviting|expecting|expect|"
                    + "capacity\\s+for|guests?|attendees|gäste(?:zahl)?|number\\s+of\\s+guests(?:\\s+is)?|(?:we(?:'ll|’ll|\\s+will|'re|’re|\\s+are)\\s+(?:be\\s+|now\\s+)?)|there\\s+(?:will|'ll|would)\\s+be|seating\\s+for|room\\s+for|space\\s+for)\\s*[:=]?\\s*"
                    + ABOUT + RANGE
                    + "(?!\\s*(?:%|k\\b|€|\\$|eur|usd|dollars|euros|years|yrs|months|weeks|days|hours|minutes|minute|min\\b|miles|km|hour|old|st\\b|nd\\b|rd\\b|th\\b|o'clock|am\\b|pm\\b|of\\s+(?:"
                    + Calendars.MONTH + ")|" + Calendars.MONTH + "))",
            FLAGS);
    private static final Pattern OUTDATED_BEFORE = Pattern.compile(
            "(?i)(instead\\s+of|rather\\s+than|not|no\\s+longer|up\\s+from|down\\s+from|originally|previously|before\\s+it\\s+was|it\\s+was|said|from)\\s+(?:the\\s+)?(?:about\\s+|around\\s+)?$");
    private static final Pattern OUTDATED_AFTER =
            Pattern.compile("(?i)^\\s*(?:guests|people)?\\s*(?:anymore|any\\s+more|as\\s+(?:i|we)\\s+said|originally)");
    private static final int MOST = 20_000;

    private GuestReader() {}

    /** All guest numbers in order of appearance. */
    public static List<GuestCount> read(String text) {
        var found = new ArrayList<GuestCount>();
        WITH_NOUN.matcher(text).results().forEach(match -> add(text, match, found));
        WITH_LEAD.matcher(text).results().forEach(match -> add(text, match, found));
        found.sort(Comparator.comparingInt(GuestCount::start));
        return List.copyOf(found);
    }

    /** A bare number as the answer to "how many guests?", e.g. "About 120." or "80-100", or null. */
    public static GuestCount bare(String text) {
        var match =
                Pattern.compile("(?i)(?:^|\\s)" + RANGE + "(?=[\\s.!,;?)]|$)").matcher(text);
        if (!match.find()) {
            return null;
        }
        var found = new ArrayList<GuestCount>();
        add(text, match.toMatchResult(), found);
        return found.isEmpty() || match.find() || looksLikeYear(found.getFirst()) ? null : found.getFirst();
    }

    private static void add(String text, MatchResult match, List<GuestCount> into) {
        var first = NumberWords.value(match.group(1));
        var second = match.group(2) == null ? first : NumberWords.value(match.group(2));
        if (first == null || second == null || first < 2 || Math.max(first, second) > MOST) {
            return;
        }
        var start = match.start(1);
        if (into.stream().anyMatch(other -> Math.abs(other.start() - start) < 3)) {
            return;
        }
        var outdated = OUTDATED_BEFORE.matcher(text.substring(0, start)).find()
                || OUTDATED_AFTER.matcher(text.substring(match.end())).find();
        into.add(new GuestCount(Math.min(first, second), Math.max(first, second), match.group(), start, outdated));
    }

    private static boolean looksLikeYear(GuestCount count) {
        return count.low() >= 1900 && count.low() <= 2100;
    }
}
