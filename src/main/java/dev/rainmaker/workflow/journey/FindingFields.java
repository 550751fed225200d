package dev.rainmaker.workflow.journey;

import java.util.Map;
import java.util.stream.Collectors;

/** Agents name fields of findings in snake case; those that a prospect's record has bear the record's names in the house. */
final class FindingFields {
    private static final Map<String, String> HOUSE = Map.of(
            "event_date", "eventDate",
            "contact_email", "email",
            "contact_phone", "phone",
            "company_size", "companySize",
            "job_title", "jobTitle",
            "past_event", "pastEvent",
            "contact_name", "contactName");
    private static final Map<String, String> AGENTS =
            HOUSE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private FindingFields() {}

    static String inHouse(String field) {
        return HOUSE.getOrDefault(field, field);
    }

    static String forAgents(String field) {
        return AGENTS.getOrDefault(field, field);
    }
}
