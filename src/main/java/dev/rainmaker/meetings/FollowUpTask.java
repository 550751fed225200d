package dev.rainmaker.meetings;

import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody of the house has to do after a meeting.
 *
 * @param title null after erasure
 * @param dueOn last day, in the company's zone
 * @param doneAt null while it is open
 */
public record FollowUpTask(
        TaskId id,
        MeetingId meetingId,
        ProspectId prospectId,
        String title,
        UserId ownerId,
        LocalDate dueOn,
        Instant doneAt,
        UserId doneBy,
        Instant createdAt) {}
