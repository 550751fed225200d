package dev.rainmaker.meetings;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.util.List;

/**
 * A meeting with a prospect.
 *
 * @param offered slots that the client was offered
 * @param start null until a slot is taken
 * @param hostId whose calendar it is in; null while the house has no user
 * @param venueId item of the catalogue that is visited; null for none
 * @param booked whether the calendar has its event
 * @param moves how often its time was changed
 * @param recapAskedAt since when somebody is asked what came of it; null before its end
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
        String hostId,
        String venueId,
        boolean booked,
        int moves,
        Instant recapAskedAt,
        Instant createdAt) {}
