package dev.rainmaker.agents.rules.meeting;

import dev.rainmaker.platform.planning.GoodSlots;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Picks up to three slots: near to what the client prefers, on different days, at different times of day. */
final class SlotSpread {
    private SlotSpread() {}

    static List<Instant> pick(List<Instant> free, ZoneId zone, String preferred) {
        var wish = TimeWish.of(preferred);
        return GoodSlots.pick(free, zone, wish::points).stream()
                .map(GoodSlots.Good::start)
                .toList();
    }
}
