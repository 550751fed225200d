package dev.rainmaker.meetings;

import dev.rainmaker.security.UserId;
import java.time.Instant;

/**
 * What came of a meeting.
 *
 * @param text null after erasure
 */
public record MeetingNotes(MeetingId meetingId, String text, UserId writtenBy, Instant writtenAt, long version) {}
