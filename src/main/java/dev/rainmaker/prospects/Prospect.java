package dev.rainmaker.prospects;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A person or organisation that may plan an event, as other features and screens see it.
 *
 * @param email null when unknown, and after erasure
 * @param score lead score 0-100
 * @param source where it came from: {@code hunt:<id>}, {@code import:<id>}, {@code manual}, {@code inquiry}
 * @param simulated whether it comes from the world in a box
 * @param reason why we think they plan an event, in one sentence
 * @param needsReview whether a thin or contradictory research waits for a person's look
 */
public record Prospect(
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
        long version) {}
