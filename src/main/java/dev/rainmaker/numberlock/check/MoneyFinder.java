package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Amounts of money: with a currency by sign, code or word, "40k", and "six fifty" behind other amounts. */
final class MoneyFinder implements ClaimFinder {
    private static final Pattern EACH = Pattern.compile(
            "(?i)^\\s*,?\\s*(?:(?:a|an|per|pro|par|por|je|/|p\\.)\\s?(?:head|person|guest|people|plate|seat|cover|participant|attendee|colleague|employee|hour|stunde|kopf|gast|nase|teilnehmer|mitarbeiter|tête|personne|invité|participant|convive|heure|persona|invitad[oa]|asistente|cabeza|comensal|hora|p\\b)|each\\b|apiece\\b|chacun|cada un|pp\\b|p\\.\\s?p)");
    private static final Pattern FIXED_EACH = Pattern.compile(
            "(?i)\\b(?:per person|per guest|per head|a head|pro person|pro gast|pro kopf|je gast|par personne|par invité|por persona|por invitado)\\s*(?::|=|is|ist|sind es|sind das|est|es|kostet|costs?)?\\s*[€$£]?$");
    /** An amount that the text itself calls wrong. */
    private static final Pattern REJECTED = Pattern.compile(
            "(?i)(?:, not|instead of|rather than|statt|au lieu de|en lugar de|en vez de|, nicht|, pas|, no)\\s+$");

    private static final Pattern COUNTS = Pattern.compile(
            "(?i)^\\s*(?:guests?|people|persons?|g[äa]ste[n]?|personen|leute|teilnehmer|invit[ée]s|personnes|invitados|personas)\\b");

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        var numerals = NumeralScanner.scan(reading);
        for (int i = 0; i < numerals.size(); i++) {
            if (Ranges.pairs(reading, numerals, i) && range(reading, numerals.get(i), numerals.get(i + 1))) {
                i++;
            } else if (i + 1 < numerals.size() && spoken(reading, numerals.get(i), numerals.get(i + 1))) {
                i++;
            } else {
                single(reading, numerals.get(i));
            }
        }
    }

    private static boolean range(Reading reading, Numeral one, Numeral other) {
        var frame = frame(reading, List.of(one, other));
        if (frame.currency == null && !other.scaled()
                || COUNTS.matcher(reading.after(frame.end, 24)).find()) {
            return false;
        }
        claim(reading, frame, Ranges.low(one, other), Ranges.high(one, other));
        return true;
    }

    private static void single(Reading reading, Numeral numeral) {
        var frame = frame(reading, List.of(numeral));
        boolean counts = COUNTS.matcher(reading.after(frame.end, 24)).find();
        boolean price = numeral.value().scale() == 2
                && EACH.matcher(reading.after(frame.end, 24)).find();
        if (frame.currency != null || price || numeral.scaled() && !numeral.inWords() && !counts) {
            claim(reading, frame, numeral.amount(), numeral.amount());
        }
    }

    /** "six fifty" is six hundred and fifty, "twenty twenty-seven" a year. */
    private static boolean spoken(Reading reading, Numeral one, Numeral other) {
        boolean fits = reading.language() == Language.EN
                && one.inWords()
                && other.inWords()
                && other.start() == one.end() + 1
                && one.value().intValue() >= 1
                && one.value().intValue() < 100
                && other.value().intValue() >= 10
                && other.value().intValue() < 100;
        if (!fits) {
            return false;
        }
        var value = one.value().multiply(BigDecimal.valueOf(100)).add(other.value());
        var frame = frame(reading, List.of(one, other));
        claim(reading, frame, value, value);
        return true;
    }

    private static void claim(Reading reading, Frame frame, BigDecimal low, BigDecimal high) {
        if (REJECTED.matcher(reading.before(frame.start, 16)).find()) {
            reading.take(frame.start, frame.end);
            return;
        }
        boolean each = EACH.matcher(reading.after(frame.end, 24)).find()
                || FIXED_EACH.matcher(reading.before(frame.start, 30)).find();
        boolean rounded = Ranges.rounded(reading, frame.start, frame.end);
        reading.claim(new Amount(low, high, frame.currency, each, rounded), frame.start, frame.end);
    }

    private record Frame(int start, int end, String currency) {}

    /** The numbers with the currency around or between them. */
    private static Frame frame(Reading reading, List<Numeral> numerals) {
        int start = numerals.getFirst().start();
        int end = numerals.getLast().end();
        String currency = null;
        for (var numeral : numerals) {
            var before = Currencies.before(reading.before(numeral.start(), 10));
            if (before.find()) {
                currency = Currencies.code(before.group(1));
                start = Math.min(start, numeral.start() - before.group().length());
            }
            var after = Currencies.after(reading.after(numeral.end(), 14));
            if (after.find()) {
                currency = Currencies.code(after.group(1));
                end = Math.max(end, numeral.end() + after.end());
            }
        }
        return new Frame(start, end, currency);
    }
}
