package dev.rainmaker.prospects;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.time.LocalDate;

/** A person's edit. With {@code replace} an absent value clears the field, else it leaves the field as it is. */
public record UpdateProspect(
        boolean replace,
        ProspectType type,
        String name,
        String company,
        String email,
        String phone,
        String place,
        String timeZone,
        EventType eventType,
        LocalDate eventDate,
        Integer guests,
        String reason) {}
