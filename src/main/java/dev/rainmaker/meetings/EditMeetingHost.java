package dev.rainmaker.meetings;

import dev.rainmaker.security.UserId;

/** How a user hosts from now on. */
public record EditMeetingHost(UserId userId, boolean hosts, String calendarId, OpenHours hours) {}
