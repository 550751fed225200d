package dev.rainmaker.mcp.websearch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words under which people who plan an event, and news about it, are found. Our own; a provider sees one query at a time. */
final class EventQueries {
    private static final Map<String, List<String>> WORDS = Map.of(
            "wedding",
                    List.of("wedding planner recommendations", "engaged planning our wedding", "wedding venue advice"),
            "corporate",
                    List.of(
                            "company retreat planning",
                            "team offsite venue",
                            "company party planner",
                            "conference organizer wanted"),
            "birthday", List.of("birthday party planner", "planning a birthday party venue"),
            "anniversary",
                    List.of(
                            "anniversary party planning",
                            "golden wedding anniversary venue",
                            "company anniversary celebration"),
            "graduation", List.of("graduation party planning", "graduation celebration venue"),
            "other", List.of("event planner wanted", "planning a celebration"));

    private EventQueries() {}

    /** Types that have words of their own. */
    static List<String> types() {
        return WORDS.keySet().stream().sorted().toList();
    }

    /**
     * @param type one of {@link #types()}
     * @param region or null
     * @param from first day of the event, or null; its year is searched for
     */
    static List<SearchQuery> events(
            String type, String region, LocalDate from, int maxResults, Optional<Instant> notBefore) {
        var queries = new ArrayList<SearchQuery>();
        for (var words : WORDS.get(type.toLowerCase(Locale.ROOT))) {
            var query = words + (region == null ? "" : " " + region) + (from == null ? "" : " " + from.getYear());
            queries.add(new SearchQuery(query, maxResults, notBefore));
        }
        return queries;
    }

    /** Pages about a company and what it celebrates. */
    static List<SearchQuery> company(String name, String domain, int maxResults) {
        var queries = new ArrayList<SearchQuery>();
        if (name != null) {
            queries.add(query("\"" + name.replace("\"", "") + "\"", maxResults));
            queries.add(query("\"" + name.replace("\"", "") + "\" event celebration anniversary retreat", maxResults));
        }
        if (domain != null) {
            queries.add(query("events news site:" + domain, maxResults));
        }
        return queries;
    }

    private static SearchQuery query(String words, int maxResults) {
        return new SearchQuery(words, maxResults, Optional.empty());
    }
}
