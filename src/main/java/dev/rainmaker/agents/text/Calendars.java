package dev.rainmaker.agents.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of months, weekdays and seasons in the languages that are read: English, German, French, Spanish. */
final class Calendars {
    private static final List<String> MONTHS = List.of(
            "january jan januar jänner janvier janv enero ene",
            "february feb februar février fevr fév febrero",
            "march mar märz maerz mars marzo",
            "april apr avril avr abril abr",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet juil julio",
            "august aug août aout agosto ago",
            "september sept sep septembre septiembre setiembre",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez décembre déc diciembre dic");
    private static final List<String> DAYS = List.of(
            "monday mon montag lundi lunes",
            "tuesday tues tue dienstag mardi martes",
            "wednesday wed mittwoch mercredi miércoles",
            "thursday thurs thur thu donnerstag jeudi jueves",
            "friday fri freitag vendredi viernes",
            "saturday satdy saterday sat samstag sonnabend samedi sábado",
            "sunday sun sonntag dimanche domingo");
    /** Each season with the month in which it starts in the northern hemisphere. */
    private static final Map<Integer, String> SEASONS = Map.of(
            3, "spring springtime frühling frühjahr printemps primavera",
            6, "summer summertime sommer été verano",
            9, "autumn fall herbst automne otoño",
            12, "winter hiver invierno");

    private static final Map<String, Integer> MONTH_NUMBERS = numbers(MONTHS);
    private static final Map<String, Integer> DAY_NUMBERS = numbers(DAYS);
    private static final Map<String, Integer> SEASON_MONTHS = seasons();

    /** Alternatives for a pattern, longest first. */
    static final String MONTH = alternatives(MONTH_NUMBERS);

    static final String DAY = alternatives(DAY_NUMBERS);
    static final String SEASON = alternatives(SEASON_MONTHS);

    private Calendars() {}

    static Integer month(String word) {
        return MONTH_NUMBERS.get(plain(word));
    }

    static Integer weekday(String word) {
        return DAY_NUMBERS.get(plain(word));
    }

    static Integer seasonStart(String word) {
        return SEASON_MONTHS.get(plain(word));
    }

    static boolean startsWithMonth(String text) {
        return month(text.split("[^\\p{L}]", 2)[0]) != null;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> numbers(List<String> rows) {
        var numbers = new HashMap<String, Integer>();
        for (var i = 0; i < rows.size(); i++) {
            for (var name : rows.get(i).split(" ")) {
                numbers.put(name, i + 1);
                numbers.put(withoutAccents(name), i + 1);
            }
        }
        return numbers;
    }

    private static Map<String, Integer> seasons() {
        var months = new HashMap<String, Integer>();
        SEASONS.forEach((month, names) -> {
            for (var name : names.split(" ")) {
                months.put(name, month);
            }
        });
        return months;
    }

    private static String alternatives(Map<String, Integer> names) {
        return names.keySet().stream()
                .sorted((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length())
                .collect(Collectors.joining("|"));
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
