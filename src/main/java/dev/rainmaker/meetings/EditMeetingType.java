package dev.rainmaker.meetings;

import dev.rainmaker.security.UserId;

/** New rules of a type of meeting; see {@link MeetingTypeRules}. */
public record EditMeetingType(
        MeetingType type,
        int minutes,
        int bufferBefore,
        int bufferAfter,
        int leadMinutes,
        HostRule hostRule,
        UserId hostId) {}
