package dev.rainmaker.agents.rules.hunter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers in words up to the thousands: English, German, French and Spanish. */
final class SpelledNumbers {
    private static final Map<String, Integer> VALUES = new HashMap<>();

    static {
        put("one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13"
                + " fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30"
                + " forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90");
        put("zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13"
                + " vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30"
                + " vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90");
        put("deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14"
                + " quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60"
                + " septante=70 nonante=90");
        put("dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13"
                + " catorce=14 quince=15 dieciocho=18 veinte=20 veinticinco=25 treinta=30 cuarenta=40 cincuenta=50"
                + " sesenta=60 setenta=70 ochenta=80 noventa=90");
        put("hundred=100 hundert=100 cent=100 cents=100 cien=100 ciento=100 cientos=100 doscientos=200"
                + " doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400"
                + " quinientos=500 quinientas=500 centaine=100 centenar=100 dozen=12 dutzend=12 douzaine=12"
                + " docena=12 thousand=1000 tausend=1000 mille=1000 mil=1000");
        put("dizaine=10 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60"
                + " veintena=20 treintena=30 cincuentena=50");
    }

    private static final String WORD =
            VALUES.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    private static final String GERMAN =
            "(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)?hundert(?:und)?)?(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig))|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)?hundert(?:und)?(?:"
                    + "zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)?";
    /** A number in words; one capturing group none. */
    static final String PATTERN = "(?:(?:an? )?(?:" + GERMAN + "|" + WORD + ")(?:(?:[\\s-]|\\s(?:and|et|y)\\s)(?:"
            + WORD + ")){0,4})(?!\\p{L})";

    private SpelledNumbers() {}

    /** The value of the words, or 0. */
    static int value(String text) {
        var plain = text.toLowerCase(Locale.ROOT).strip();
        int total = 0;
        for (var word : plain.split("[\\s-]+")) {
            var value = VALUES.get(word);
            if (value == null) {
                value = german(word);
            }
            if (value == 0) {
                continue;
            }
            boolean four = total == 4 && value == 20;
            total = value >= 100 && value != 200 && total > 0 && total < 100
                            || four
                            || value == 12 && total > 0 && total < 10
                    ? total * value
                    : total + value;
        }
        return total;
    }

    private static int german(String word) {
        int at = word.indexOf("hundert");
        if (at >= 0) {
            int hundreds = at == 0 || word.startsWith("ein") ? 1 : VALUES.getOrDefault(word.substring(0, at), 0);
            var rest = word.substring(at + 7).replaceFirst("^und(?=\\p{L})", "");
            return hundreds * 100 + (rest.isEmpty() ? 0 : VALUES.getOrDefault(rest, german(rest)));
        }
        int and = word.indexOf("und");
        if (and > 0) {
            int ones = word.startsWith("ein") ? 1 : VALUES.getOrDefault(word.substring(0, and), 0);
            int tens = VALUES.getOrDefault(word.substring(and + 3), 0);
            return ones > 0 && tens > 0 ? tens + ones : 0;
        }
        return 0;
    }

    private static void put(String pairs) {
        for (var pair : pairs.split(" ")) {
            var cells = pair.split("=");
            VALUES.put(cells[0], Integer.valueOf(cells[1]));
        }
    }
}
