package dev.rainmaker.agents.rules.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks up to three slots: near to what the client prefers, on different days, at different times of day. */
final class SlotSpread {
    private static final int MOST = 3;
    private static final int NOON = 12;

    private SlotSpread() {}

    static List<Instant> pick(List<Instant> free, ZoneId zone, String preferred) {
        var wish = TimeWish.of(preferred);
        var open = new ArrayList<>(free.stream().distinct().sorted().toList());
        var picked = new ArrayList<Instant>();
        while (picked.size() < MOST && !open.isEmpty()) {
            var next = open.stream()
                    .max(Comparator.comparingInt((Instant slot) -> value(slot, picked, zone, wish))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            picked.add(next);
            open.remove(next);
        }
        picked.sort(Comparator.naturalOrder());
        return List.copyOf(picked);
    }

    private static int value(Instant slot, List<Instant> picked, ZoneId zone, TimeWish wish) {
        var time = slot.atZone(zone);
        var value = 4 * wish.points(time);
        for (var other : picked) {
            var taken = other.atZone(zone);
            if (taken.toLocalDate().equals(time.toLocalDate())) {
                value -= 5;
            }
            if ((taken.getHour() < NOON) == (time.getHour() < NOON)) {
                value -= 1;
            }
        }
        // Nobody likes a call before eight or after eight in their own zone.
        return time.getHour() < 8 || time.getHour() >= 20 ? value - 20 : value;
    }
}
