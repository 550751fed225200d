package dev.rainmaker.meetings;

import dev.rainmaker.prospects.ProspectId;
import java.util.List;

/**
 * A meeting to be offered at these times.
 *
 * @param host whose calendar it goes into; null for the company's
 * @param venueId item of the catalogue that is visited; null for none
 * @param onceKey a second offer with the same key is the first one; null for none
 */
public record ProposeMeeting(
        ProspectId prospectId,
        String runId,
        MeetingType type,
        MeetingHost host,
        String venueId,
        List<Slot> offered,
        String timeZone,
        String onceKey) {
    /** In the company's calendar. */
    public ProposeMeeting(
            ProspectId prospectId,
            String runId,
            MeetingType type,
            List<Slot> offered,
            String timeZone,
            String onceKey) {
        this(prospectId, runId, type, null, null, offered, timeZone, onceKey);
    }
}
