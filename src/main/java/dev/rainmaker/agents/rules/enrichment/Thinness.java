package dev.rainmaker.agents.rules.enrichment;

import dev.rainmaker.agents.EnrichmentResult.Finding;
import java.util.List;
import java.util.Set;

/** Whether enough was found to write to somebody personally: something about the event, and three different facts. */
final class Thinness {
    private static final int ENOUGH = 3;
    private static final Set<String> ABOUT_THE_EVENT =
            Set.of("event_date", "guests", "place", "venue", "style", "budget");

    private Thinness() {}

    record Verdict(boolean thin, String reason) {}

    static Verdict of(List<Finding> findings) {
        var fields = findings.stream().map(Finding::field).distinct().toList();
        if (fields.isEmpty()) {
            return new Verdict(true, "Nothing was found about this prospect.");
        }
        if (fields.stream().noneMatch(ABOUT_THE_EVENT::contains)) {
            return new Verdict(true, "Nothing was found about the event itself.");
        }
        if (fields.size() < ENOUGH) {
            return new Verdict(true, "Only " + String.join(" and ", fields) + " could be found.");
        }
        var sources = findings.stream().map(Finding::sourceUrl).distinct().count();
        return new Verdict(
                false, findings.size() + " facts from " + sources + (sources == 1 ? " source." : " sources."));
    }
}
