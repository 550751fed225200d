package dev.rainmaker.meetings;

import java.util.List;

/**
 * Times that are free for everybody whom a meeting needs.
 *
 * @param slots earliest first; empty when there is none in the next two weeks after the lead time
 */
public record OpenTimes(MeetingTypeRules rules, MeetingHost host, List<Slot> slots) {
    public OpenTimes {
        slots = List.copyOf(slots);
    }
}
