package dev.rainmaker.dates;

import dev.rainmaker.prospects.ProspectId;
import java.time.LocalDate;

/**
 * Puts a prospect in a day's line.
 *
 * @param proposalId proposal that the date belongs to; may be null
 * @param note words for the house; may be null
 */
public record PlaceHold(
        DateResourceId resourceId, LocalDate day, ProspectId prospectId, String proposalId, String note) {}
