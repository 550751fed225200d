package dev.rainmaker.agents.text;

import dev.rainmaker.platform.text.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers and ranges, and leaves out those that count nothing: telephone numbers, times, ages, years, ordinals, house
 * numbers, pages, percentages.
 */
public final class FigureReader {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\d.,:/+#])(?:(?<=\\d-)|(?<!-))(\\d{1,3}(?:[ .,'’\\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,7}(?:[.,]\\d{1,2}(?!\\d))?)(?![\\d/:])");
    private static final Pattern SCALE = Pattern.compile(
            "^(?:\\s?(?:k|tsd\\.?)|\\s(?:mil|mille|tausend|thousand|grand))(?![\\p{L}])(?! de gracias| merci)");
    private static final Pattern RANGE = Pattern.compile(
            "^\\s*(?:(-|–|—|to|bis|a|or|oder|ou|o|auf)|(and|und|et|y))\\s*(?:€|\\$|£|eur|chf|les |die |die |den )?\\s*$");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:between|zwischen|entre)(?: the| den| les| los)?\\s*[€$£]?\\s*$");
    private static final Pattern FROM = Pattern.compile("(?:from|von|de|desde|du|passes? de)\\s*[€$£]?\\s*$");

    private static final Pattern NO_COUNT = Pattern.compile(
            "\\S+@\\S+|https?://\\S+|www\\.\\S+"
                    // telephone numbers
                    + "|(?:\\+|\\b00)\\d[\\d ()/.-]{6,}\\d|\\(0?\\d{2,5}\\) ?[\\d /-]{5,}\\d|\\b0\\d{1,4}[ /-][\\d /-]{4,}\\d|\\b\\d{3}-\\d{3}-\\d{4}\\b|\\b\\d{3}-\\d{4}\\b|\\b[69]\\d\\d (?:\\d{3} \\d{3}|\\d\\d \\d\\d \\d\\d)\\b(?!\\s?(?:€|eur))"
                    // times of day
                    + "|\\b\\d{1,2}[:h]\\d{2}(?:\\s?(?:uhr|am|pm|h))?\\b|\\b\\d{1,2}(?:\\.\\d{2})?\\s?(?:am|pm|uhr|o'clock|h)\\b|\\b(?:till|until|before|after|bis|ab|gegen|hasta las|a las|desde las|vers|by) (?:[01]?\\d|2[0-4])(?=\\s*(?:[.,;!?)]|$))"
                    // ordinals, shares, years
                    + "|\\b\\d{1,3}(?:st|nd|rd|th|er|eme|e|re|º|ª|°|\\.º|\\.ª)(?![\\p{L}\\d])|\\b\\d+(?:[.,]\\d+)? ?(?:%|percent|prozent|pour ?cent|por ciento)|\\b\\d{1,2}/\\d{1,2}\\b|\\b[2-9]0s\\b"
                    + "|(?<![€$£\\d.,])\\b(?:19|20)\\d\\d\\b(?!\\s*(?:€|eur|\\$|£|usd|gbp|chf|pounds|quid|dollars|guests|people|personen|gaste|personnes|invit|attend|pax|particip|asist))"
                    // ages
                    + "|\\b(?:turn(?:s|ing|ed)?|aged?|i'?ll be|i will be|will be turning|he'?s|she'?s|he is|she is|i'?m|i am|ich werde?|werde?|ich bin|er ist|sie ist|wird(?: (?:im|am) \\p{L}+)?|mis|sus|cumpl\\p{L}*|mes|ses|beim) \\d{1,3}\\b(?!\\s?(?:k\\b|guests|people|gaste|personen|euro|€|%|friends|invit))"
                    // numbers of things
                    + "|\\b(?:rooms?|tables?|pages?|seiten?|numbers?|numeros?|nr\\.?|no\\.|nº|n°|flat|unit|suite|apt|box|option|version|level|halle|kapitel|gate|bus|line|linie|postfach|article|point|punkt|step|size|grosse|taille|talla|form|formular|invoice|rechnung|facture|order|ref|key stage|year|class) ?#?\\d+(?: ?(?:and|und|et|y|&|,) \\d+)?(?! ?(?:guests|people|gaste|personen|personnes|personas))"
                    // addresses
                    + "|\\b\\d+[a-z]?(?: (?:bis|ter))?,? (?:rue|avenue|av\\.|bd|boulevard|quai|impasse|chemin|allee|route|cours) |\\b\\d+[a-z]? (?:\\p{L}+ ){1,2}(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|way|court|terrace|close|cottages|blvd|boulevard|square|crescent|mews)\\b|\\p{L}+(?:straße|strasse|str\\.|weg|gasse|platz|allee|gracht|damm|ufer) \\d+|\\b(?:calle|c/|avda\\.?|gran via|plaza|paseo) ?(?:\\p{L}+ ){0,3}\\p{L}*,? \\d+|\\b\\d+ (?:west|east|north|south) \\d+|\\bd?-?\\d{5}\\b(?= \\p{L})(?! (?:euro|eur|dollar|pound|guest|people|person|gast|usd|gbp|chf|for|fur|pour|para|in|as|and|is|all|max|tops|if|but|or|en|net|plus|ttc|ht))|#\\d+|24/7",
            CASE);
    /** "25. Hochzeitstag": a day or a turn, when a noun follows. */
    private static final Pattern GERMAN_ORDINAL = Pattern.compile("(?<![\\d.,])\\d{1,3}\\. ?(?=\\p{Lu}\\p{Ll})");

    private FigureReader() {}

    /**
     * All numbers in order of appearance; positions are those of the text.
     *
     * @param text as written
     * @param folded the same, see {@link Folded}
     * @param language of the text; null when not known
     * @param dates what is a date and no number
     */
    public static List<Figure> read(String text, String folded, TextLanguage language, List<DateMention> dates) {
        var plain = new StringBuilder(folded);
        NO_COUNT.matcher(folded).results().forEach(match -> blank(plain, match.start(), match.end()));
        GERMAN_ORDINAL.matcher(text).results().forEach(match -> blank(plain, match.start(), match.end()));
        dates.stream()
                .filter(date -> date.text().chars().anyMatch(Character::isDigit))
                .forEach(date -> blank(plain, date.start(), date.end()));
        var counting = plain.toString();
        var single = new ArrayList<Figure>();
        DIGITS.matcher(counting)
                .results()
                .forEach(match -> single.add(scaled(value(match.group(1)), match.start(1), match.end(1), counting)));
        for (var spelled : SpokenNumbers.read(counting, language)) {
            if (single.stream().noneMatch(other -> spelled.start() < other.end() && other.start() < spelled.end())) {
                single.add(spelled);
            }
        }
        single.sort(Comparator.comparingInt(Figure::start));
        return ranges(single, counting);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = Math.max(0, start); i < Math.min(end, text.length()); i++) {
            text.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? ' ' : '·');
        }
    }

    private static Figure scaled(double value, int start, int end, String text) {
        var scale = SCALE.matcher(text.substring(end, Math.min(text.length(), end + 12)));
        return scale.find()
                ? new Figure(value * 1000, value * 1000, start, end + scale.end(), true, false)
                : new Figure(value, value, start, end, false, false);
    }

    /** "80 bis 100", "entre 80 et 100", "15-20k"; not "from 45 to 33", where the first is what it was. */
    private static List<Figure> ranges(List<Figure> single, String text) {
        var found = new ArrayList<Figure>();
        for (int i = 0; i < single.size(); i++) {
            var first = single.get(i);
            var next = i + 1 < single.size() ? single.get(i + 1) : null;
            if (next != null && isRange(first, next, text)) {
                double low = next.high() >= 1000 && first.low() < 1000 && (next.scaled() || first.low() < 100)
                        ? first.low() * 1000
                        : first.low();
                found.add(new Figure(
                        Math.min(low, next.high()),
                        Math.max(low, next.high()),
                        first.start(),
                        next.end(),
                        first.scaled() || next.scaled(),
                        first.spelled()));
                i++;
            } else {
                found.add(first);
            }
        }
        return found;
    }

    private static boolean isRange(Figure first, Figure next, String text) {
        var joint = RANGE.matcher(text.substring(first.end(), next.start()));
        var before = text.substring(Math.max(0, first.start() - 24), first.start());
        if (!joint.matches()) {
            return false;
        }
        boolean between = BETWEEN.matcher(before).find();
        if (joint.group(2) != null) {
            return between;
        }
        boolean falls = next.high() < first.low() && !next.scaled();
        return between
                || !(joint.group(1).equals("auf")
                        || falls
                        || FROM.matcher(before).find());
    }

    private static double value(String figure) {
        var plain = figure.replaceAll("[ '’\\u00a0\\u202f]", "");
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        boolean decimals = last >= 0 && plain.length() - last - 1 < 3;
        var whole = (decimals ? plain.substring(0, last) : plain).replaceAll("[.,]", "");
        return Double.parseDouble(decimals ? whole + "." + plain.substring(last + 1) : whole);
    }
}
