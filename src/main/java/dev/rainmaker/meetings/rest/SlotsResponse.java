package dev.rainmaker.meetings.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.meetings.OpenTimes;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.planning.GoodSlots;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Free times.
 *
 * @param hostId whose they are; null while the house has no user
 * @param timeZone in which the reasons speak
 * @param suggested three that differ, earliest first
 * @param slots all, earliest first
 */
public record SlotsResponse(
        String hostId, String hostName, String timeZone, List<Suggested> suggested, List<Slot> slots) {
    /** A good time and why. */
    public record Suggested(@JsonUnwrapped Slot slot, List<String> reasons) {}

    static SlotsResponse of(OpenTimes times, ZoneId zone) {
        Map<Instant, Slot> byStart = times.slots().stream().collect(Collectors.toMap(Slot::start, Function.identity()));
        var host = times.host();
        return new SlotsResponse(
                host.userId() == null ? null : host.userId().value(),
                host.name(),
                zone.getId(),
                GoodSlots.pick(List.copyOf(byStart.keySet()), zone, time -> 0).stream()
                        .map(good -> new Suggested(byStart.get(good.start()), good.reasons()))
                        .toList(),
                times.slots());
    }
}
