package dev.rainmaker.agents.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers in words, two to the hundred thousands, in four languages. */
final class SpokenNumbers {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern GAP = Pattern.compile("[\\s-]+");
    private static final Map<TextLanguage, Map<String, Integer>> VALUES = new EnumMap<>(TextLanguage.class);
    private static final Map<TextLanguage, Map<String, Integer>> FACTORS = new EnumMap<>(TextLanguage.class);
    private static final Map<TextLanguage, String> JOINING = Map.of(
            TextLanguage.EN, "and of", TextLanguage.DE, "und", TextLanguage.FR, "et de", TextLanguage.ES, "y de");
    /** Words that another language uses every day; only counted when the language is known. */
    private static final List<String> EVERYDAY =
            List.of("once", "cent", "sept", "neuf", "elf", "dix", "six", "mille", "mil", "acht", "cien");

    static {
        VALUES.put(
                TextLanguage.EN,
                values(
                        "a=1 one=1 two=2 couple=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"));
        FACTORS.put(
                TextLanguage.EN,
                values("dozen=12 dozens=12 score=20 hundred=100 hundreds=100 thousand=1000 grand=1000"));
        VALUES.put(
                TextLanguage.DE,
                values(
                        "ein=1 eine=1 einen=1 eins=1 zwei=2 zwo=2 drei=3 vier=4 funf=5 fuenf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 zwoelf=12 dreizehn=13 vierzehn=14 funfzehn=15 fuenfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40 funfzig=50 fuenfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90"));
        FACTORS.put(TextLanguage.DE, values("dutzend=12 hundert=100 tausend=1000"));
        VALUES.put(
                TextLanguage.FR,
                values(
                        "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90"));
        FACTORS.put(
                TextLanguage.FR,
                values(
                        "dizaine=10 dizaines=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 cent=100 cents=100 mille=1000 millier=1000 milliers=1000"));
        VALUES.put(
                TextLanguage.ES,
                values(
                        "un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 ochocientos=800 novecientos=900"));
        FACTORS.put(
                TextLanguage.ES,
                values(
                        "decena=10 decenas=10 docena=12 docenas=12 veintena=20 treintena=30 cuarentena=40 cincuentena=50 centenar=100 centenares=100 mil=1000 millar=1000"));
    }

    private final TextLanguage language;
    private final boolean sure;
    private long total;
    private long current;
    private int words;
    private boolean article;

    private SpokenNumbers(TextLanguage language, boolean sure) {
        this.language = language;
        this.sure = sure;
    }

    /** All numbers in order; of no known language when null, then every language counts. */
    static List<Figure> read(String folded, TextLanguage language) {
        var words = new ArrayList<int[]>();
        var matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        var found = new ArrayList<Figure>();
        int at = 0;
        while (at < words.size()) {
            Figure best = null;
            int used = 0;
            for (var each : language == null ? TextLanguage.values() : new TextLanguage[] {language}) {
                var reading = new SpokenNumbers(each, language != null);
                var figure = reading.from(folded, words, at);
                if (figure != null && reading.words > used) {
                    best = figure;
                    used = reading.words;
                }
            }
            if (best != null) {
                found.add(best);
            }
            at += Math.max(1, used);
        }
        return found;
    }

    private Figure from(String text, List<int[]> spans, int first) {
        int last = -1;
        for (int i = first; i < spans.size(); i++) {
            var word = text.substring(spans.get(i)[0], spans.get(i)[1]);
            if (i > first
                    && !GAP.matcher(text.substring(spans.get(i - 1)[1], spans.get(i)[0]))
                            .matches()) {
                break;
            }
            boolean joins =
                    i > first && List.of(JOINING.get(language).split(" ")).contains(word);
            if (!joins && !take(word)) {
                break;
            }
            if (!joins) {
                last = i;
            }
        }
        long value = total + current;
        if (last < 0 || value < 2 || value > 900_000 || (last == first && article)) {
            return null;
        }
        words = last - first + 1;
        return new Figure(value, value, spans.get(first)[0], spans.get(last)[1], false, true);
    }

    private boolean take(String word) {
        if (!sure && EVERYDAY.contains(word)) {
            return current > 0 && FACTORS.get(language).containsKey(word) && multiply(word);
        }
        var value = VALUES.get(language).get(word);
        if (value != null) {
            return add(value);
        }
        if (FACTORS.get(language).containsKey(word)) {
            return multiply(word);
        }
        return language == TextLanguage.DE && compound(word);
    }

    private boolean add(int value) {
        if (language == TextLanguage.FR && value == 20 && current % 100 == 4) {
            current += 76;
            return true;
        }
        boolean fits = current == 0
                || (current % 100 == 0 && value < 100)
                || (current % 10 == 0 && value < 10)
                || (language == TextLanguage.FR && current % 20 == 0 && current % 100 >= 60 && value < 20);
        if (fits) {
            article = value == 1 && current == 0 && total == 0;
            current += value;
        }
        return fits;
    }

    private boolean multiply(String word) {
        int factor = FACTORS.get(language).get(word);
        if (language == TextLanguage.EN && current == 0) {
            return false;
        }
        article = false;
        if (factor == 1000) {
            total += Math.max(1, current) * 1000;
            current = 0;
        } else {
            current = Math.max(1, current) * factor;
        }
        return true;
    }

    /** "zweihundertfünfzig", "fünfunddreißig", "zehntausend". */
    private boolean compound(String word) {
        var value = german(word);
        if (value == null || current != 0) {
            return false;
        }
        total += value >= 1000 ? value : 0;
        current = value >= 1000 ? 0 : value;
        return true;
    }

    private static Integer german(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        var plain = VALUES.get(TextLanguage.DE).get(word);
        if (plain != null) {
            return plain;
        }
        for (var split : List.of("tausend", "hundert")) {
            int at = word.indexOf(split);
            if (at >= 0) {
                var before = at == 0 ? Integer.valueOf(1) : german(word.substring(0, at));
                var rest = word.substring(at + split.length());
                var after = german(rest.startsWith("und") ? rest.substring(3) : rest);
                return before == null || after == null ? null : before * (split.equals("tausend") ? 1000 : 100) + after;
            }
        }
        int und = word.indexOf("und", 3);
        if (und > 0) {
            var ones = VALUES.get(TextLanguage.DE).get(word.substring(0, und));
            var tens = VALUES.get(TextLanguage.DE).get(word.substring(und + 3));
            return ones == null || tens == null || ones > 9 || tens < 20 ? null : ones + tens;
        }
        return null;
    }

    private static Map<String, Integer> values(String pairs) {
        var values = new HashMap<String, Integer>();
        for (var pair : pairs.split(" ")) {
            values.put(pair.split("=")[0], Integer.valueOf(pair.split("=")[1]));
        }
        return values;
    }
}
