package dev.rainmaker.agents.rules.enrichment;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.EnrichmentResult.Contradiction;
import dev.rainmaker.agents.EnrichmentResult.Finding;
import java.util.ArrayList;
import java.util.List;

/** Finds fields whose values cannot all be true. Lists (styles, past events, contacts) cannot contradict themselves. */
final class Contradictions {
    private static final List<String> SINGLE = List.of("event_date", "guests", "budget", "company_size");
    /** Numbers this near are estimates of the same thing. */
    private static final double SAME = 0.1;

    private Contradictions() {}

    static List<Contradiction> of(Candidate known, List<Finding> findings) {
        var contradictions = new ArrayList<Contradiction>();
        for (var field : SINGLE) {
            var values = new ArrayList<String>();
            var recorded = recorded(known, field);
            if (recorded != null) {
                values.add(recorded);
            }
            findings.stream()
                    .filter(finding -> finding.field().equals(field))
                    .map(Finding::value)
                    .forEach(value -> {
                        if (values.stream().noneMatch(other -> same(field, other, value))) {
                            values.add(value);
                        }
                    });
            if (values.size() > 1) {
                contradictions.add(new Contradiction(field, values));
            }
        }
        return contradictions;
    }

    private static String recorded(Candidate known, String field) {
        return switch (field) {
            case "event_date" ->
                known.eventDate() == null ? null : known.eventDate().toString();
            case "guests" -> known.guests() == null ? null : known.guests().toString();
            default -> null;
        };
    }

    private static boolean same(String field, String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        if (field.equals("event_date")) {
            // A month or season does not contradict a day: it is only less exact.
            return !(isDay(one) && isDay(other));
        }
        var first = number(one);
        var second = number(other);
        return first == null || second == null || Math.abs(first - second) <= SAME * Math.max(first, second);
    }

    private static boolean isDay(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static Double number(String value) {
        var digits = value.replaceFirst("\\s.*$", "").replaceAll("[,.]", "");
        return digits.matches("\\d{1,15}") ? Double.valueOf(digits) : null;
    }
}
