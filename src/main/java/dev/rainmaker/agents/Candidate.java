package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.time.LocalDate;

/**
 * Who plans an event, as far as one document tells. Null: the document does not say.
 *
 * @param eventDate only when the day is known
 * @param eventDateText the date as written, e.g. "early June"
 */
public record Candidate(
        ProspectType type,
        String name,
        String company,
        String email,
        String phone,
        String website,
        String place,
        EventType eventType,
        LocalDate eventDate,
        String eventDateText,
        Integer guests) {}
