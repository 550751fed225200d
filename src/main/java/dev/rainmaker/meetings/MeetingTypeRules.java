package dev.rainmaker.meetings;

import dev.rainmaker.security.UserId;
import java.time.Duration;

/**
 * What the house decided about a type of meeting. Meetings that exist keep the length and buffers that they were offered with.
 *
 * @param minutes length
 * @param bufferBefore minutes that stay free before it
 * @param bufferAfter minutes that stay free after it
 * @param leadMinutes no time sooner than this is offered
 * @param hostId for {@link HostRule#NAMED}; null means the owner
 */
public record MeetingTypeRules(
        MeetingType type,
        String title,
        int minutes,
        int bufferBefore,
        int bufferAfter,
        int leadMinutes,
        HostRule hostRule,
        UserId hostId,
        long version) {
    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public Duration lead() {
        return Duration.ofMinutes(leadMinutes);
    }
}
