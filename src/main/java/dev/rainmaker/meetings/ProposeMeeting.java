package dev.rainmaker.meetings;

import dev.rainmaker.prospects.ProspectId;
import java.util.List;

/**
 * A meeting to be offered at these times.
 *
 * @param onceKey a second offer with the same key is the first one; null for none
 */
public record ProposeMeeting(
        ProspectId prospectId, String runId, MeetingType type, List<Slot> offered, String timeZone, String onceKey) {}
