package dev.rainmaker.autonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A line of a rule's history.
 *
 * @param cause {@code promoted}, {@code switched_off}, or the harm that demoted it
 * @param reference id of what caused it, or null
 * @param note what the person said, or null
 * @param evidence the figures and conditions as they were shown
 * @param takenBack yeses of the rule that went back to a person with it
 */
public record CellChange(
        String id,
        String cell,
        CellMode from,
        CellMode to,
        String cause,
        String reference,
        String note,
        String actorKind,
        String actorId,
        Instant at,
        JsonNode evidence,
        int takenBack) {}
