package dev.rainmaker.numberlock.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ordinals in words up to the ninety-ninth; days of a month are named by them in English and German. */
final class OrdinalWords {
    private static final List<String> ENGLISH = List.of(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                    .split(" "));
    private static final List<String> ENGLISH_TENS =
            List.of("twent thirt fort fift sixt sevent eight ninet".split(" "));
    private static final List<String> GERMAN = List.of(
            "erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt siebzehnt achtzehnt neunzehnt"
                    .split(" "));
    private static final List<String> GERMAN_ONES =
            List.of("ein zwei drei vier funf sechs sieben acht neun".split(" "));
    private static final List<String> GERMAN_TENS =
            List.of("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split(" "));
    private static final String FRENCH =
            "premier=1 premiere=1 deuxieme=2 second=2 seconde=2 troisieme=3 quatrieme=4 cinquieme=5 sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10 onzieme=11 douzieme=12 quinzieme=15 vingtieme=20 trentieme=30 quarantieme=40 cinquantieme=50 soixantieme=60 centieme=100";
    private static final String SPANISH =
            "primero=1 primera=1 primer=1 segundo=2 segunda=2 tercero=3 tercera=3 tercer=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 septimo=7 octavo=8 noveno=9 decimo=10 vigesimo=20 trigesimo=30 cuadragesimo=40 quincuagesimo=50";
    private static final Map<Language, Map<String, Integer>> VALUES = values();

    private OrdinalWords() {}

    /** The value of an ordinal, e.g. "twenty-first", "zwölften", "premier"; null when it is none. */
    static Integer value(Language language, String words) {
        return VALUES.get(language)
                .get(NumberWords.plain(words.strip()).replace('-', ' ').replaceAll("\\s+", " "));
    }

    private static Map<Language, Map<String, Integer>> values() {
        var all = new EnumMap<Language, Map<String, Integer>>(Language.class);
        all.put(Language.EN, english());
        all.put(Language.DE, german());
        all.put(Language.FR, listed(FRENCH));
        all.put(Language.ES, listed(SPANISH));
        return all;
    }

    private static Map<String, Integer> english() {
        var values = new HashMap<String, Integer>();
        for (int i = 0; i < ENGLISH.size(); i++) {
            values.put(ENGLISH.get(i), i + 1);
        }
        for (int tens = 0; tens < ENGLISH_TENS.size(); tens++) {
            int value = (tens + 2) * 10;
            values.put(ENGLISH_TENS.get(tens) + "ieth", value);
            for (int ones = 0; ones < 9; ones++) {
                values.put(ENGLISH_TENS.get(tens) + "y " + ENGLISH.get(ones), value + ones + 1);
            }
        }
        return values;
    }

    private static Map<String, Integer> german() {
        var values = new HashMap<String, Integer>();
        for (int i = 0; i < GERMAN.size(); i++) {
            inflected(GERMAN.get(i), i + 1, values);
        }
        for (int tens = 0; tens < GERMAN_TENS.size(); tens++) {
            int value = (tens + 2) * 10;
            inflected(GERMAN_TENS.get(tens) + "st", value, values);
            for (int ones = 0; ones < GERMAN_ONES.size(); ones++) {
                inflected(GERMAN_ONES.get(ones) + "und" + GERMAN_TENS.get(tens) + "st", value + ones + 1, values);
            }
        }
        return values;
    }

    private static void inflected(String stem, int value, Map<String, Integer> values) {
        for (var ending : List.of("e", "en", "er", "es", "em")) {
            values.put(stem + ending, value);
        }
    }

    private static Map<String, Integer> listed(String words) {
        var values = new HashMap<String, Integer>();
        for (var entry : words.split(" ")) {
            values.put(entry.split("=")[0], Integer.valueOf(entry.split("=")[1]));
        }
        return values;
    }
}
