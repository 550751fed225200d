package dev.rainmaker.meetings;

import dev.rainmaker.security.UserId;

/**
 * A user in front of a calendar.
 *
 * @param userId null for the house itself, before there is any user and after the host has left
 * @param hosts whether meetings that go round come to this user
 * @param version for If-Match; 0 while nobody has changed what every host starts with
 */
public record MeetingHost(
        UserId userId, String name, boolean hosts, String calendarId, OpenHours hours, long version) {}
