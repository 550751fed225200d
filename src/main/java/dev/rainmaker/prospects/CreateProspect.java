package dev.rainmaker.prospects;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.time.LocalDate;

/** What is known when a prospect is created; only the name is needed. */
public record CreateProspect(
        ProspectType type,
        String name,
        String company,
        String email,
        String phone,
        String place,
        EventType eventType,
        LocalDate eventDate,
        Integer guests,
        String reason,
        String source,
        boolean simulated) {}
