package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Proper names: capitalised words that do not open a sentence and are no known vocabulary. German writes every noun so; there a
 * name needs a greeting, a title, a place's preposition or a word that is known from a name.
 */
final class NameFinder implements ClaimFinder {
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'\\-]*\\p{L}|\\p{Lu}";
    private static final String PARTICLE = "de|da|do|dos|das|del|di|du|des|la|le|von|van|der|den|zu|y|&|of|de la|d'";
    private static final Pattern SEQUENCE = Pattern.compile("(?<![\\p{L}\\d'])(?:" + CAPITAL + ")(?: (?:(?:" + PARTICLE
            + ") ){0,2}(?:" + CAPITAL + ")|-(?=\\p{Lu})(?:" + CAPITAL + "))*");
    private static final Pattern GREETING = Pattern.compile(
            "(?i)(?:^|\\n)[ \\t]*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[r]?|sehr geehrte[r]?|guten (?:tag|morgen|abend)|moin|servus|bonjour|bonsoir|ch[eè]re?s?|hola|estimad[oa]s?|querid[oa]s?|buenos d[ií]as|buenas tardes)?,?[ \\t]*(?:(?:mr|mrs|ms|dr|prof|herr|frau|familie|madame|monsieur|m|mme|se[nñ]ora?|sra?|don|do[nñ]a)\\.?[ \\t]+)*$");
    private static final Pattern AND_GREETING = Pattern.compile(
            "(?i)(?:^|\\n)\\s*(?:hi|hello|hey|dear|hallo|liebe[r]?|bonjour|ch[eè]re?s?|hola|estimad[oa]s?|querid[oa]s?)\\s[^.!?\\n]{2,40}\\s(?:and|und|et|y|&|,)\\s*(?:liebe[r]? |ch[eè]re? |querid[oa] )?$");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)\\b(?:mr|mrs|ms|dr|prof|herrn?|frau|familie|madame|monsieur|mme|se[nñ]ora?|sra?|don|do[nñ]a|kolleg(?:e|in|en|innen)|trauzeug(?:e|in)|fotograf(?:in)?|geschäftsführer(?:in)?|planer(?:in)?|chef(?:in)?|küchenchef|koch|köchin|sänger(?:in)?|namens)\\.?\\s+$");
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:in|at|near|around|from|outside|bei|nach|aus|nahe|à|en|chez|près de|au|aux|a|cerca de|desde|hacia|by)\\s+(?:the |la |le |el |der |dem |den |les |los )?$");
    private static final Pattern GERMAN_PLACE = Pattern.compile(
            "(?i)\\b(?:in|bei|nach|aus|am|an der|nahe|nähe von|um|schloss|gut|hotel|villa|kloster|burg|gasthof|weingut|gutshof|hof)\\s+$");
    private static final Pattern LINE = Pattern.compile("(?:^|\\n)[ \\t]*$");
    private static final Pattern OPENS = Pattern.compile("(?:^|[.!?…:\\n•|][\"'”’)]*|[-*–]|\\d[.)]|[\"“„»«(¿¡])\\s*$");
    private static final Pattern NOUN_ENDING = Pattern.compile(
            "(?i).*(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|chen|nis|zeit|feier|saal|raum|tag|haus|essen|plan|platz)$");
    private static final Pattern TOWN_ENDING = Pattern.compile(
            ".+(?:burg|dorf|stadt|hausen|heim|berg|bach|furt|see|ingen|itz|werder|hafen|felde?|rode|kirchen|munde|brueck|brucke)");
    private static final Set<String> NO_NAMES = Words.load("/numberlock/no-names.txt");
    private static final Set<String> FIRST_NAMES = Words.load("/numberlock/first-names.txt");
    private static final Set<String> NO_PLACES = Words.load("/numberlock/no-places.de.txt");

    private final Known known;

    NameFinder(Known known) {
        this.known = known;
    }

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        for (var match : reading.free(SEQUENCE)) {
            if (reading.language() == Language.DE) {
                german(reading, match);
            } else {
                other(reading, match);
            }
        }
    }

    private void other(Reading reading, MatchResult match) {
        int start = match.start();
        int end = match.end();
        var text = reading.text();
        boolean greeted = greeted(reading, start);
        boolean opens = OPENS.matcher(reading.before(start, 4)).find()
                || LINE.matcher(reading.before(start, 4)).find();
        while (start < end) {
            int space = next(text, start, end);
            var word = Words.fold(text.substring(start, space));
            boolean skip = !real(word)
                    || opens
                            && !known.isName(word)
                            && !FIRST_NAMES.contains(word)
                            && !greeted
                            && !(alone(reading, match) && !isPhrase(text, match));
            if (!skip || greeted && real(word)) {
                break;
            }
            start = Math.min(end, space + 1);
            while (start < end && !Character.isUpperCase(text.charAt(start))) {
                start = Math.min(end, next(text, start, end) + 1);
            }
            opens = false;
            greeted = greeted(reading, start);
        }
        claim(reading, start, end, greeted);
    }

    private static boolean isPhrase(String text, MatchResult match) {
        return match.end() < text.length()
                && text.charAt(match.end()) == ','
                && !match.group().contains(" ");
    }

    /** A line of its own: a signature. */
    private static boolean alone(Reading reading, MatchResult match) {
        var after = reading.after(match.end(), 2);
        return LINE.matcher(reading.before(match.start(), 4)).find()
                && (after.isEmpty() || after.charAt(0) == '\n' || after.equals(",\n"));
    }

    private void german(Reading reading, MatchResult match) {
        int start = match.start();
        var text = reading.text();
        boolean greeted = greeted(reading, start);
        boolean titled = TITLE.matcher(reading.before(start, 20)).find();
        var words = significant(text.substring(start, match.end()));
        if (words.isEmpty()) {
            return;
        }
        while (start < match.end() && !real(Words.fold(text.substring(start, next(text, start, match.end()))))) {
            start = Math.min(match.end(), next(text, start, match.end()) + 1);
            titled |= TITLE.matcher(reading.before(start, 20)).find();
            greeted |= greeted(reading, start);
        }
        boolean anyKnown = words.stream().anyMatch(known::isName);
        var first = words.getFirst();
        boolean place = GERMAN_PLACE.matcher(reading.before(start, 14)).find()
                && (Towns.known(first) || TOWN_ENDING.matcher(first).matches() || words.size() > 1)
                && !NO_PLACES.contains(first)
                && !NOUN_ENDING.matcher(first).matches()
                && !known.isWord(first);
        if (greeted || titled || place) {
            claim(reading, start, match.end(), greeted);
        } else if (anyKnown) {
            namedPart(reading, start, match.end(), known::isName);
        } else {
            namedPart(reading, start, match.end(), word -> FIRST_NAMES.contains(word) && !known.isWord(word));
        }
    }

    /** Of a row of German nouns only the part that is made of names is a name. */
    private void namedPart(Reading reading, int start, int end, Predicate<String> name) {
        var text = reading.text();
        int from = -1;
        int to = start;
        for (int at = start; at < end; ) {
            int space = next(text, at, end);
            if (name.test(Words.fold(text.substring(at, space)))) {
                from = from < 0 ? at : from;
                to = space;
            }
            at = space + 1;
        }
        if (from >= 0) {
            claim(reading, from, to, false);
        }
    }

    private static boolean greeted(Reading reading, int start) {
        var before = reading.before(start, 60);
        var greeting = GREETING.matcher(before);
        boolean follows = greeting.find() && !greeting.group().isBlank();
        return follows || AND_GREETING.matcher(before).find();
    }

    private void claim(Reading reading, int start, int end, boolean greeted) {
        if (start >= end) {
            return;
        }
        var text = reading.text().substring(start, end);
        if (text.endsWith("'s")) {
            end -= 2;
            text = text.substring(0, text.length() - 2);
        }
        var words = significant(text);
        if (!words.isEmpty()) {
            boolean place = PLACE.matcher(reading.before(start, 16)).find();
            reading.claim(new Name(List.copyOf(words), place, greeted), start, end);
        }
    }

    private static List<String> significant(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split("[ ]+")) {
            var plain = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
            if (!plain.isEmpty() && Character.isUpperCase(plain.charAt(0)) && real(Words.fold(plain))) {
                words.add(Words.fold(plain));
            }
        }
        return words;
    }

    private static boolean real(String folded) {
        return folded.length() > 1
                && !NO_NAMES.contains(folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded);
    }

    private static int next(String text, int start, int end) {
        int space = text.indexOf(' ', start);
        return space < 0 || space > end ? end : space;
    }
}
