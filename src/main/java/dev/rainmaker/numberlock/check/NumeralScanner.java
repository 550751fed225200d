package dev.rainmaker.numberlock.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds numbers in figures, with the separators of any of the languages, and in words. */
final class NumeralScanner {
    private static final Pattern FIGURES = Pattern.compile(
            "(?<!\\d)(?<!\\d[.,'])(?:\\d{1,3}(?:([.,' ])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)|\\d+)");
    private static final Pattern SCALE = Pattern.compile(
            "(?i)^(?:(\\s?k(?:ilo)?|\\s?tsd\\.?|\\s?tausend|\\s?thousand|\\s?grand|\\s?mil|\\s?mille)|(\\s?(?:hundred|hundert))|(\\s?(?:mio\\.?|million(?:en|s)?|millones|millón|mln)|M))(?![\\p{L}\\d])");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern DOZEN = Pattern.compile("(?i)dozens?|dutzend|douzaines?|docenas?");
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private NumeralScanner() {}

    /** The numbers in stretches that nobody has taken, in order. */
    static List<Numeral> scan(Reading reading) {
        var numerals = new ArrayList<Numeral>();
        figures(reading, numerals);
        words(reading, numerals);
        numerals.sort(Comparator.comparingInt(Numeral::start));
        return numerals;
    }

    private static void figures(Reading reading, List<Numeral> into) {
        for (var match : reading.free(FIGURES)) {
            var written = match.group();
            int end = match.end();
            if (written.contains(" ") && reading.language() == Language.EN && !priced(reading, match.start(), end)) {
                written = written.substring(0, written.indexOf(' '));
                end = match.start() + written.length();
            }
            if (gluedToWord(reading, match.start())) {
                continue;
            }
            var scale = SCALE.matcher(reading.text()).region(end, reading.text().length());
            scale.useTransparentBounds(true).useAnchoringBounds(true);
            var factor = BigDecimal.ONE;
            if (scale.find()) {
                factor = BigDecimal.valueOf(scale.group(1) != null ? 1000 : scale.group(2) != null ? 100 : 1_000_000);
                end = scale.end();
            }
            into.add(new Numeral(match.start(), end, value(written), factor, false));
        }
    }

    private static boolean priced(Reading reading, int start, int end) {
        return Currencies.before(reading.before(start, 6)).find()
                || Currencies.after(reading.after(end, 8)).find();
    }

    /** "V2" is no number; "EUR18" is. */
    private static boolean gluedToWord(Reading reading, int start) {
        return start > 0
                && Character.isLetter(reading.text().charAt(start - 1))
                && !Currencies.endsWithCode(reading.before(start, 3));
    }

    /** Exactly three digits behind a separator are thousands in every language; one or two are decimals. */
    static BigDecimal value(String written) {
        var text = written.replaceAll("[' ]", "");
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0 || text.length() - last - 1 == 3) {
            return new BigDecimal(text.replaceAll("[.,]", ""));
        }
        return new BigDecimal(text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1));
    }

    private static void words(Reading reading, List<Numeral> into) {
        var words = reading.free(WORD).stream()
                .filter(word -> into.stream().noneMatch(read -> word.start() < read.end() && read.start() < word.end()))
                .toList();
        var language = reading.language();
        for (int i = 0; i < words.size(); i++) {
            if (DOZEN.matcher(words.get(i).group()).matches()) {
                into.add(new Numeral(words.get(i).start(), words.get(i).end(), TWELVE, BigDecimal.ONE, true));
                continue;
            }
            var first = NumberWords.atom(language, words.get(i).group());
            if (first == null) {
                continue;
            }
            var parts = new ArrayList<>(List.of(first));
            int last = i;
            int next = i + 1;
            while (next < words.size()
                    && joined(
                            reading, words.get(next - 1).end(), words.get(next).start())) {
                var word = words.get(next).group();
                var atom = NumberWords.atom(language, word);
                if (atom == null && NumberWords.connects(language, word)) {
                    next++;
                    continue;
                }
                if (atom == null) {
                    break;
                }
                var longer = new ArrayList<>(parts);
                longer.add(atom);
                if (NumberWords.sum(language, longer) == null) {
                    break;
                }
                parts.add(atom);
                last = next;
                next++;
            }
            var value = BigDecimal.valueOf(NumberWords.sum(language, parts));
            int end = words.get(last).end();
            if (last + 1 < words.size()
                    && DOZEN.matcher(words.get(last + 1).group()).matches()) {
                last++;
                end = words.get(last).end();
                value = value.multiply(TWELVE);
            }
            if (last + 1 < words.size()
                    && words.get(last + 1).group().equalsIgnoreCase("grand")
                    && language == Language.EN) {
                last++;
                end = words.get(last).end();
                value = value.movePointRight(3);
            }
            into.add(new Numeral(words.get(i).start(), end, value, BigDecimal.ONE, true));
            i = last;
        }
    }

    private static boolean joined(Reading reading, int end, int start) {
        var between = reading.text().substring(end, start);
        return between.equals(" ") || between.equals("-");
    }
}
