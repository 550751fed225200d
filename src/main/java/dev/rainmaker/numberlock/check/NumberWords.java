package dev.rainmaker.numberlock.check;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers in words, as one word or several: the parts of speech of a number and how they add up. */
final class NumberWords {
    /** Values from this one on multiply what stands before them. */
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final int HUNDRED = 100;

    private static final Map<Language, Map<String, Integer>> ATOMS = atoms();
    private static final Map<Language, List<String>> CONNECTORS = Map.of(
            Language.EN, List.of("and"),
            Language.DE, List.of("und"),
            Language.FR, List.of("et"),
            Language.ES, List.of("y"));

    private NumberWords() {}

    /** The value of one word, e.g. "twelve", "zweihundertfünfzig", "veintidós"; null when it is no number. */
    static Integer atom(Language language, String word) {
        var plain = plain(word);
        var value = ATOMS.get(language).get(plain);
        if (value != null) {
            return value;
        }
        return language == Language.DE && plain.length() > 5 ? compound(plain) : null;
    }

    static boolean connects(Language language, String word) {
        return CONNECTORS.get(language).contains(plain(word));
    }

    /**
     * The number that the parts make together, or null when they make none: "two three" is no number, "two hundred and three"
     * is.
     */
    static Integer sum(Language language, List<Integer> parts) {
        long total = 0;
        long current = 0;
        for (int part : parts) {
            if (part >= 1000 && isPower(part)) {
                if (current >= part) {
                    return null;
                }
                total += Math.max(1, current) * part;
                current = 0;
            } else if (part == HUNDRED) {
                if (current % HUNDRED == 0 && current != 0) {
                    return null;
                }
                current = current == 0 ? HUNDRED : current - current % HUNDRED + current % HUNDRED * HUNDRED;
            } else if (language == Language.FR && part == 20 && current % HUNDRED == 4) {
                current += 76;
            } else if (!fits(language, current, part)) {
                return null;
            } else {
                current += part;
            }
        }
        return total + current > 9_999_999 ? null : (int) (total + current);
    }

    private static boolean isPower(int part) {
        return part == 1000 || part == 1_000_000;
    }

    private static boolean fits(Language language, long current, int part) {
        if (part > HUNDRED) {
            return current % 1000 == 0;
        }
        long below = current % HUNDRED;
        if (below == 0) {
            return true;
        }
        if (language == Language.FR && below == 10) {
            return part >= 7 && part < 10;
        }
        if (part >= 20 || below < 20) {
            return false;
        }
        return below % 10 == 0 && (part < 10 || (language == Language.FR && (below == 60 || below == 80)));
    }

    /** German writes a number as one word, with the ones before the tens. */
    private static Integer compound(String word) {
        int thousand = word.indexOf("tausend");
        if (thousand >= 0) {
            var before = thousand == 0 ? Integer.valueOf(1) : below1000(word.substring(0, thousand));
            var after = rest(word.substring(thousand + "tausend".length()));
            return before == null || after == null ? null : before * 1000 + after;
        }
        return below1000(word);
    }

    private static Integer below1000(String word) {
        int hundred = word.indexOf("hundert");
        if (hundred < 0) {
            return below100(word);
        }
        var before = hundred == 0 ? Integer.valueOf(1) : below100(word.substring(0, hundred));
        var text = word.substring(hundred + "hundert".length());
        var after = text.isEmpty() ? Integer.valueOf(0) : below100(text.startsWith("und") ? text.substring(3) : text);
        return before == null || after == null ? null : before * HUNDRED + after;
    }

    private static Integer rest(String word) {
        var text = word.startsWith("und") ? word.substring(3) : word;
        return text.isEmpty() ? Integer.valueOf(0) : below1000(text);
    }

    private static Integer below100(String word) {
        var atoms = ATOMS.get(Language.DE);
        var whole = word.equals("ein") ? Integer.valueOf(1) : atoms.get(word);
        if (whole != null) {
            return whole < HUNDRED ? whole : null;
        }
        int und = word.indexOf("und");
        if (und <= 0) {
            return null;
        }
        var ones = word.substring(0, und).equals("ein") ? Integer.valueOf(1) : atoms.get(word.substring(0, und));
        var tens = atoms.get(word.substring(und + 3));
        return ones == null || tens == null || ones > 9 || tens < 20 || tens > 90 ? null : tens + ones;
    }

    /** Lower case without accents. */
    static String plain(String word) {
        boolean ascii = true;
        for (int i = 0; i < word.length() && ascii; i++) {
            ascii = word.charAt(i) < 128;
        }
        if (ascii) {
            return word.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss");
    }

    private static Map<Language, Map<String, Integer>> atoms() {
        var all = new EnumMap<Language, Map<String, Integer>>(Language.class);
        all.put(
                Language.EN,
                row(
                        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
                        "twenty thirty forty fifty sixty seventy eighty ninety",
                        "fourty=40 hundred=100 thousand=1000 million=1000000"));
        all.put(
                Language.DE,
                row(
                        "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
                        "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
                        "zwo=2 fuenf=5 zwoelf=12 fuenfzehn=15 fuenfzig=50 hundert=100 tausend=1000 million=1000000 millionen=1000000"));
        all.put(
                Language.FR,
                row(
                        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
                        "vingt trente quarante cinquante soixante septante huitante nonante",
                        "une=1 vingts=20 octante=80 dizaine=10 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 cent=100 cents=100 mille=1000 million=1000000 millions=1000000"));
        all.put(
                Language.ES,
                row(
                        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
                        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
                        "un=1 una=1 veintiuno=21 veintiun=21 veintiuna=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 decena=10 veintena=20 centenar=100 mil=1000 millon=1000000 millones=1000000"));
        return all;
    }

    private static Map<String, Integer> row(String ones, String tens, String more) {
        var values = new HashMap<String, Integer>();
        var below20 = ones.split(" ");
        for (int i = 0; i < below20.length; i++) {
            values.put(below20[i], i);
        }
        var round = tens.split(" ");
        for (int i = 0; i < round.length; i++) {
            values.put(round[i], (i + 2) * 10);
        }
        for (var entry : more.split(" ")) {
            var parts = entry.split("=");
            values.put(parts[0], Integer.valueOf(parts[1]));
        }
        return Map.copyOf(values);
    }
}
