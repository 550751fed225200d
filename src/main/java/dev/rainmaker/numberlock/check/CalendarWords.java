package dev.rainmaker.numberlock.check;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Months, weekdays and seasons in the four languages. */
final class CalendarWords {
    private static final Map<String, Integer> MONTHS = numbers(List.of(
            "january jan januar jänner janvier janv enero",
            "february feb februar février févr fév febrero",
            "march mar märz maerz mars marzo",
            "april apr avril avr abril abr",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet juil julio",
            "august aug août aout agosto",
            "september sept sep septembre septiembre setiembre",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez décembre déc diciembre dic"));
    private static final Map<String, Integer> DAYS = numbers(List.of(
            "monday mon montag lundi lunes",
            "tuesday tues tue dienstag mardi martes",
            "wednesday wed mittwoch mercredi miércoles",
            "thursday thurs thur thu donnerstag jeudi jueves",
            "friday fri freitag vendredi viernes",
            "saturday sat samstag sonnabend samedi sábado",
            "sunday sun sonntag dimanche domingo"));
    private static final Map<String, Integer> SEASONS = Map.ofEntries(
            Map.entry("spring", 3),
            Map.entry("frühling", 3),
            Map.entry("frühjahr", 3),
            Map.entry("printemps", 3),
            Map.entry("primavera", 3),
            Map.entry("summer", 6),
            Map.entry("sommer", 6),
            Map.entry("été", 6),
            Map.entry("verano", 6),
            Map.entry("autumn", 9),
            Map.entry("fall", 9),
            Map.entry("herbst", 9),
            Map.entry("automne", 9),
            Map.entry("otoño", 9),
            Map.entry("winter", 12),
            Map.entry("hiver", 12),
            Map.entry("invierno", 12));

    /** Alternatives for a pattern, longest first. */
    static final String MONTH = alternatives(MONTHS);

    static final String DAY = alternatives(DAYS);
    static final String SEASON = alternatives(SEASONS);
    /** Month names that nobody takes for another word. */
    static final String CLEAR_MONTH = MONTHS.keySet().stream()
            .filter(name -> name.length() > 4
                    || List.of("juni", "juli", "mayo", "juin", "août", "june", "july", "märz", "abril")
                            .contains(name))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private CalendarWords() {}

    static Month month(String word) {
        var number = MONTHS.get(word.toLowerCase(Locale.ROOT));
        return number == null ? null : Month.of(number);
    }

    static DayOfWeek weekday(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var number = DAYS.get(lower);
        return number == null ? null : DayOfWeek.of(number);
    }

    static Integer season(String word) {
        return SEASONS.get(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> numbers(List<String> rows) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            for (var name : rows.get(i).split(" ")) {
                numbers.put(name, i + 1);
                numbers.put(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""), i + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    private static String alternatives(Map<String, Integer> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }
}
