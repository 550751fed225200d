package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Search queries for filters: the words in which people who plan speak, joined with place and time. */
final class Queries {
    private static final int MOST = 12;
    private static final List<String> ANY = List.of(
            "planning a party looking for venue",
            "looking for event planner recommendations",
            "save the date celebration",
            "request for proposal event");
    private static final Map<EventType, List<String>> PHRASES = Map.of(
            EventType.WEDDING,
                    List.of(
                            "getting married looking for wedding venue",
                            "just engaged planning our wedding",
                            "wedding planner recommendations",
                            "our wedding save the date",
                            "engagement announcement wedding planned"),
            EventType.CORPORATE,
                    List.of(
                            "planning company retreat looking for venue",
                            "annual conference announced",
                            "request for proposal corporate event",
                            "offsite venue recommendations team",
                            "company will host celebration"),
            EventType.BIRTHDAY,
                    List.of(
                            "planning birthday party looking for venue",
                            "turning 50 party ideas venue needed",
                            "milestone birthday celebration planning",
                            "surprise birthday party recommendations"),
            EventType.ANNIVERSARY,
                    List.of(
                            "planning anniversary party for parents",
                            "golden wedding celebration looking for venue",
                            "company anniversary celebration planned",
                            "vow renewal planning"),
            EventType.GRADUATION,
                    List.of(
                            "graduation party venue needed",
                            "planning graduation celebration",
                            "class of graduation ball committee",
                            "grad party recommendations"),
            EventType.OTHER, ANY);

    private Queries() {}

    static List<String> of(HuntFilters filters, String text) {
        var types = filters.eventTypes().isEmpty() ? List.of(EventType.OTHER) : filters.eventTypes();
        var place = filters.region() == null ? "" : " " + filters.region();
        var queries = new LinkedHashSet<String>();
        for (var i = 0; i < 5; i++) {
            for (var type : types) {
                var phrases = PHRASES.get(type);
                if (i < phrases.size()) {
                    queries.add(phrases.get(i) + place + time(filters, i));
                }
            }
        }
        var first = new ArrayList<>(queries);
        var ages = Ages.inTarget(text);
        if (!ages.query().isEmpty()) {
            first.add(Math.min(1, first.size()), ages.query() + place);
        }
        var words = TargetReader.keywords(text, filters);
        if (!words.isEmpty()) {
            first.add(
                    Math.min(2, first.size()),
                    String.join(" ", words) + " " + EventWords.name(types.getFirst()) + place);
        }
        return first.stream().distinct().limit(MOST).toList();
    }

    /** Every other query names the time; dated words would hide those who have not fixed a day. */
    private static String time(HuntFilters filters, int round) {
        var year = filters.from() == null ? null : filters.from().getYear();
        if (year == null || round % 2 == 1) {
            return "";
        }
        var end = filters.to() == null ? LocalDate.of(year, 12, 31) : filters.to();
        return end.getYear() == year ? " " + year : " " + year + " " + end.getYear();
    }
}
