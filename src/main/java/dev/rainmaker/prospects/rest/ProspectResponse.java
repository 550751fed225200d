package dev.rainmaker.prospects.rest;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.PersonalDataMask;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import java.time.Instant;
import java.time.LocalDate;

/** A prospect as the caller may see it. */
record ProspectResponse(
        ProspectId id,
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
        ProspectStatus status,
        int score,
        String reason,
        String source,
        boolean simulated,
        boolean needsReview,
        String assignedTo,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static ProspectResponse of(Prospect prospect, boolean masked) {
        return new ProspectResponse(
                prospect.id(),
                prospect.type(),
                prospect.name(),
                prospect.company(),
                masked ? PersonalDataMask.email(prospect.email()) : prospect.email(),
                masked ? PersonalDataMask.phone(prospect.phone()) : prospect.phone(),
                prospect.place(),
                prospect.timeZone(),
                prospect.eventType(),
                prospect.eventDate(),
                prospect.guests(),
                prospect.status(),
                prospect.score(),
                masked ? PersonalDataMask.text(prospect.reason()) : prospect.reason(),
                prospect.source(),
                prospect.simulated(),
                prospect.needsReview(),
                prospect.assignedTo(),
                prospect.createdAt(),
                prospect.updatedAt(),
                prospect.version());
    }
}
