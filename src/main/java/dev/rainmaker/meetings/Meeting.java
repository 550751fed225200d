package dev.rainmaker.meetings;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.util.List;

/**
 * A meeting with a prospect.
 *
 * @param offered slots that the client was offered
 * @param start null until a slot is taken
 */
public record Meeting(
        MeetingId id,
        ProspectId prospectId,
        String runId,
        MeetingStatus status,
        MeetingType type,
        String calendarId,
        List<Slot> offered,
        Instant start,
        Instant end,
        String timeZone,
        String approvalId,
        Instant createdAt) {}
