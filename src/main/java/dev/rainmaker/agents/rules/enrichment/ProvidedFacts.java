package dev.rainmaker.agents.rules.enrichment;

import dev.rainmaker.agents.EnrichmentBrief.ProvidedField;
import dev.rainmaker.agents.EnrichmentResult.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A provider's fields under our names; fields that we have no use for are left out. */
final class ProvidedFacts {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("employees", "company_size"),
            Map.entry("employee_count", "company_size"),
            Map.entry("company_size", "company_size"),
            Map.entry("size", "company_size"),
            Map.entry("industry", "industry"),
            Map.entry("title", "job_title"),
            Map.entry("job_title", "job_title"),
            Map.entry("role", "job_title"),
            Map.entry("email", "contact_email"),
            Map.entry("work_email", "contact_email"),
            Map.entry("contact_email", "contact_email"),
            Map.entry("phone", "contact_phone"),
            Map.entry("contact_phone", "contact_phone"),
            Map.entry("name", "contact_name"),
            Map.entry("contact_name", "contact_name"),
            Map.entry("website", "website"),
            Map.entry("domain", "website"),
            Map.entry("location", "place"),
            Map.entry("city", "place"),
            Map.entry("place", "place"),
            Map.entry("venue", "venue"),
            Map.entry("past_event", "past_event"),
            Map.entry("event_date", "event_date"),
            Map.entry("guests", "guests"),
            Map.entry("budget", "budget"),
            Map.entry("style", "style"));

    private ProvidedFacts() {}

    static List<Finding> read(List<ProvidedField> fields) {
        return fields.stream()
                .filter(field -> field.value() != null && !field.value().isBlank())
                .filter(field -> NAMES.containsKey(key(field.name())))
                .map(field -> new Finding(
                        NAMES.get(key(field.name())),
                        field.value().strip(),
                        Math.clamp(field.confidence(), 0, 1),
                        field.source(),
                        null,
                        field.retrievedAt()))
                .toList();
    }

    private static String key(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
