package dev.rainmaker.dates;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A prospect's claim to a day.
 *
 * @param position place in the day's line, from 1, over ranked holds and waiting list; null when confirmed or ended
 * @param note null also after erasure, and for those who see masked data
 * @param expiresAt null while it waits, is confirmed or has ended
 * @param challengedBy hold whose holder wants to sign; null with {@code challengeDueAt} when nobody does
 * @param signed whether the client has accepted a proposal, so that the date is booked as soon as it is this hold's turn
 * @param endNote words of whoever gave it up; null like the note
 */
public record DateHold(
        DateHoldId id,
        DateResourceId resourceId,
        LocalDate day,
        ProspectId prospectId,
        String proposalId,
        DateHoldStatus status,
        Integer position,
        String note,
        Instant expiresAt,
        DateHoldId challengedBy,
        Instant challengeDueAt,
        boolean signed,
        String placedBy,
        Instant placedAt,
        Instant endedAt,
        EndReason endReason,
        String endNote,
        long version) {
    /** The same without its notes. */
    public DateHold masked() {
        return new DateHold(
                id,
                resourceId,
                day,
                prospectId,
                proposalId,
                status,
                position,
                null,
                expiresAt,
                challengedBy,
                challengeDueAt,
                signed,
                placedBy,
                placedAt,
                endedAt,
                endReason,
                null,
                version);
    }
}
