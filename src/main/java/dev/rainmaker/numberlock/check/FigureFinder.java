package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of things, shares and durations; what only counts the words around it is left alone. */
final class FigureFinder implements ClaimFinder {
    private static final int FLAGS = CalendarWords.FLAGS;
    private static final Pattern NEXT_WORDS =
            Pattern.compile("^(?:\\s|-)?(%|\\p{L}[\\p{L}'²]*)(?:[\\s-]([\\p{L}'²]+))?(?:[\\s-]([\\p{L}'²]+))?");
    private static final Pattern TWO_WORD_PERCENT =
            Pattern.compile("^\\s?(?:%|percent\\b|per\\s+cent\\b|prozent\\b|pour\\s+cent\\b|por\\s+ciento\\b)", FLAGS);
    private static final Pattern PLAIN_NEXT = Pattern.compile("^\\s*(?:$|[.,;:!?)\\n–|=])");
    private static final Pattern PREVIOUS =
            Pattern.compile("(\\p{L}+)(?:\\s+(?:is|of|are|ist|von|est|de|es|nr\\.?|no\\.?))?[\\s:]*$", FLAGS);
    private static final Pattern MARKER = Pattern.compile("(?:^|\\n)\\s*(?:[-*]\\s*)?$");
    private static final Pattern MARKER_END = Pattern.compile("^(?:[.)]\\s|\\s?-\\s)");
    private static final Pattern SMALL_TALK = Pattern.compile(
            "^[\\s-]?(?:\\p{L}+[\\s-]){0,2}?(?:questions?|ideas?|things?|points?|clicks?|words?|lines?|visits?|ways?|steps?|options?|sentences?|thoughts?|remarks?|reasons?|sizes?|fragen|frage|ideen|dinge|punkte[n]?|klicks?|worte?n?|sätze[n]?|zeilen|möglichkeiten|varianten|gründe|schritte[n]?|optionen|questions|idées|choses|points|clics?|mots?|lignes|phrases|façons|étapes|pistes|remarques|raisons|preguntas|ideas|cosas|puntos|clics?|palabras|líneas|frases|maneras|pasos|opciones|dudas|thanks|dank|mercis?|gracias)\\b",
            FLAGS);
    private static final Pattern OTHER_BEFORE = Pattern.compile(
            "\\b(?:the other|these|those|any|all|us|you|los|las|both|les|die anderen|diese|diesen|les|ces|los otros|estos|las otras|you|sie|euch|ihr|ihnen)\\s+$",
            FLAGS);
    private static final Pattern A_MOMENT = Pattern.compile(
            "^\\s(?:minutes?|minuten|minutos)\\s(?:zeit|of your time|de (?:votre|ton) temps|de (?:su|tu) tiempo)",
            FLAGS);
    /** "If two people need ..." states no number. */
    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:if|whether|in case|should|ob|falls|si|au cas où|en caso de)\\b[^.!?\\n]{0,40}$", FLAGS);

    private static final Pattern TWO_OF = Pattern.compile(
            "^\\s(?:of (?:you|us|them|these|those|its|your|our)|von (?:ihnen|euch|uns)|d'entre|de (?:ustedes|vosotros|ellos|nosotros))\\b",
            FLAGS);
    private static final Set<String> FUNCTION_WORDS = Set.copyOf(Arrays.asList(
            ("the a an and or but of to in on at by for from with is are was it you we your our this that so if as am pm each would will can could may plus x in all day too now then "
                            + "der die das und oder aber von zu im am an bei für mit aus ist sind sie wir ihr ihre ihren unser als wie dass zum zur auf nach vor es ab wären kommen "
                            + "le la les et ou mais de des du à au en pour par avec sur est sont vous nous votre nos soit dans que qui ce il y el los las o pero del al para por con es son su sus que se lo en a")
                    .split("\\s+")));
    private static final Pattern ORDINAL =
            Pattern.compile("(?<![\\p{L}\\d.,])(\\d{1,3})(?:st|nd|rd|th|ème|e|º|ª|er)(?![\\p{L}\\d])", FLAGS);
    private static final Pattern ORDINAL_WORD = Pattern.compile(
            "\\b(\\p{L}+(?:[- ]\\p{L}+)?)\\s+(?=(?:\\p{L}+\\s)?(?:anniversary|birthday|jubilee|edition|geburtstag|jubiläum|hochzeitstag|anniversaire|aniversario|cumpleaños))",
            FLAGS);
    private static final Pattern FRACTION = Pattern.compile(
            "\\b(?:(half)|(a quarter|one quarter)|(a third|one third)|(three quarters)|(?:die )?(hälfte)|(ein viertel)|(ein drittel)|(?:la )?(moitié)|(un quart)|(un tiers)|(?:la )?(mitad)|(un cuarto)|(un tercio))(?=\\s(?:up front|upfront|now|of the (?:total|amount|price|sum|cost)|deposit|in advance|on signing|is due|is payable|down|des (?:gesamt)?(?:betrags|preises)|der summe|vorab|bei|als anzahlung|ist fällig|à la|du (?:montant|total|prix)|del (?:total|importe|precio)|por adelantado|al (?:reservar|firmar)|como))",
            FLAGS);
    private static final double[] SHARES = {50, 25, 33.33, 75, 50, 25, 33.33, 50, 25, 33.33, 50, 25, 33.33};
    private static final Pattern DENIED_OFF = Pattern.compile(
            "\\b(?:can't|cannot|won't|don't|not|no|kein\\p{L}*|nicht|pas|aucune?)\\b[^.!?\\n]{0,20}$", FLAGS);
    private static final Pattern OFF = Pattern.compile(
            "^\\s?(?:%|\\p{L}+)\\s(?:off|discount|rabatt|nachlass|de (?:remise|rabais|descuento))\\b", FLAGS);
    private static final Pattern PARTIAL = Pattern.compile(
            "\\b(half an hour|halbe stunde|halben stunde|demi-heure|media hora)\\b|\\b(an hour|a full hour|eine stunde|une heure|una hora)(?! and)\\b",
            FLAGS);
    private static final Pattern ONE = Pattern.compile(
            "\\b(?:one|an?|eine[nrm]?|ein|une?|un[ao]?)\\s+(\\p{L}+)(?=\\s(?:before|in advance|vorher|vor |im voraus|avant|à l'avance|antes|de antelación)|,? also\\b)",
            FLAGS);

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        fractions(reading);
        ordinals(reading);
        var numerals = NumeralScanner.scan(reading);
        for (int i = 0; i < numerals.size(); i++) {
            if (Ranges.pairs(reading, numerals, i)) {
                claim(
                        reading,
                        numerals.get(i),
                        numerals.get(i + 1),
                        Ranges.low(numerals.get(i), numerals.get(i + 1)),
                        numerals.get(i + 1).amount());
                i++;
            } else if (!harmless(reading, numerals.get(i))) {
                claim(
                        reading,
                        numerals.get(i),
                        numerals.get(i),
                        numerals.get(i).amount(),
                        numerals.get(i).amount());
            }
        }
    }

    private static void fractions(Reading reading) {
        for (var match : reading.free(PARTIAL)) {
            var minutes = BigDecimal.valueOf(match.group(1) != null ? 30 : 60);
            reading.claim(new Quantity(minutes, minutes, Unit.MINUTES, null, false, false), match.start(), match.end());
        }
        for (var match : reading.free(ONE)) {
            var unit = Unit.of(match.group(1));
            if (unit.isDuration()) {
                reading.claim(
                        new Quantity(BigDecimal.ONE, BigDecimal.ONE, unit, null, false, false),
                        match.start(),
                        match.end());
            }
        }
        for (var match : reading.free(FRACTION)) {
            for (int group = 1; group <= SHARES.length; group++) {
                if (match.group(group) != null) {
                    var share = BigDecimal.valueOf(SHARES[group - 1]);
                    reading.claim(
                            new Quantity(share, share, Unit.PERCENT, null, false, false), match.start(), match.end());
                }
            }
        }
    }

    private static void ordinals(Reading reading) {
        for (var match : reading.free(ORDINAL)) {
            var value = new BigDecimal(match.group(1));
            if (value.intValue() > 3) {
                reading.claim(new Quantity(value, value, Unit.NONE, null, false, false), match.start(), match.end());
            }
        }
        for (var match : reading.free(ORDINAL_WORD)) {
            var words = match.group(1);
            var value = OrdinalWords.value(reading.language(), words);
            int skip = 0;
            if (value == null && words.contains(" ")) {
                skip = words.indexOf(' ') + 1;
                value = OrdinalWords.value(reading.language(), words.substring(skip));
            }
            if (value != null && value > 1) {
                var number = BigDecimal.valueOf(value);
                reading.claim(
                        new Quantity(number, number, Unit.NONE, null, false, false),
                        match.start() + skip,
                        match.end(1));
            }
        }
    }

    private static boolean harmless(Reading reading, Numeral numeral) {
        int value = numeral.value().intValue();
        var after = reading.after(numeral.end(), 40);
        if (numeral.inWords() && value <= 1) {
            return true;
        }
        if (!numeral.inWords()
                && MARKER.matcher(reading.before(numeral.start(), 8)).find()
                && MARKER_END.matcher(after).find()) {
            return true;
        }
        if (numeral.inWords()
                && (value == 100 || value == 1000)
                && SMALL_TALK.matcher(after).find()) {
            return true;
        }
        if (value > 12) {
            return false;
        }
        if (A_MOMENT.matcher(after).find()
                || value <= 4
                        && numeral.inWords()
                        && SUPPOSED.matcher(reading.before(numeral.start(), 60)).find()) {
            return true;
        }
        return SMALL_TALK.matcher(after).find()
                || numeral.inWords()
                        && value <= 4
                        && (TWO_OF.matcher(after).find()
                                || OTHER_BEFORE
                                        .matcher(reading.before(numeral.start(), 16))
                                        .find());
    }

    private static void claim(Reading reading, Numeral first, Numeral last, BigDecimal low, BigDecimal high) {
        int end = last.end();
        boolean limit = Ranges.limit(reading, first.start(), end);
        boolean rounded = Ranges.rounded(reading, first.start(), end);
        var after = reading.after(end, 60);
        var percent = TWO_WORD_PERCENT.matcher(after);
        if (percent.find()) {
            if (DENIED_OFF.matcher(reading.before(first.start(), 24)).find()
                    && OFF.matcher(after).find()) {
                return;
            }
            reading.claim(
                    new Quantity(low, high, Unit.PERCENT, null, limit, rounded), first.start(), end + percent.end());
            return;
        }
        Unit unit = Unit.NONE;
        String noun = null;
        int taken = end;
        var words = NEXT_WORDS.matcher(after);
        if (!PLAIN_NEXT.matcher(after).find() && words.find()) {
            for (int group = 1; group <= 3 && words.group(group) != null; group++) {
                var word = words.group(group);
                if (FUNCTION_WORDS.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                    break;
                }
                var named = Unit.of(word);
                if (named != Unit.OTHER) {
                    unit = named;
                    noun = null;
                    taken = end + words.end(group);
                    break;
                }
                unit = Unit.OTHER;
                noun = noun == null ? stem(word) : noun;
            }
        }
        if (unit == Unit.NONE) {
            var previous = PREVIOUS.matcher(reading.before(first.start(), 24));
            if (previous.find() && !FUNCTION_WORDS.contains(previous.group(1).toLowerCase(java.util.Locale.ROOT))) {
                noun = stem(previous.group(1));
            }
        }
        reading.claim(new Quantity(low, high, unit, noun, limit, rounded), first.start(), taken);
    }

    static String stem(String word) {
        var plain = NumberWords.plain(word);
        return plain.length() > 5 ? plain.substring(0, 5) : plain;
    }
}
