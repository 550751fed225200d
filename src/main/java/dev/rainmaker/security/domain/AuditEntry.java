package dev.rainmaker.security.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One line of the audit.
 *
 * @param at business time
 * @param actorName name of a user who did it, null for others
 */
public record AuditEntry(
        String id,
        Instant at,
        String actorKind,
        String actorId,
        String actorName,
        String action,
        String subjectType,
        String subjectId,
        JsonNode before,
        JsonNode after) {}
