package dev.rainmaker.platform.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Picks times to offer out of free ones: near to what the client wishes, on different days, at different times of day, and when
 * people are up in the client's zone. Says why it took each. Pure.
 */
public final class GoodSlots {
    /** How many are offered. */
    public static final int MOST = 3;

    private static final int NOON = 12;
    private static final int EVENING = 17;
    private static final int WAKES = 8;
    private static final int RESTS = 20;

    private GoodSlots() {}

    /**
     * A time worth offering.
     *
     * @param reasons short phrases, e.g. {@code a Thursday morning for the client}
     */
    public record Good(Instant start, List<String> reasons) {}

    /**
     * Up to three, earliest first.
     *
     * @param zone of the client
     * @param wish points for how near a time is to what the client asked for, from 0
     */
    public static List<Good> pick(List<Instant> free, ZoneId zone, ToIntFunction<ZonedDateTime> wish) {
        var open = new ArrayList<>(free.stream().distinct().sorted().toList());
        var picked = new ArrayList<Good>();
        while (picked.size() < MOST && !open.isEmpty()) {
            var next = open.stream()
                    .max(Comparator.comparingInt((Instant slot) -> value(slot, picked, zone, wish))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            var earliest = next.equals(open.getFirst()) && picked.isEmpty();
            picked.add(new Good(next, reasons(next.atZone(zone), earliest, picked, zone, wish)));
            open.remove(next);
        }
        picked.sort(Comparator.comparing(Good::start));
        return List.copyOf(picked);
    }

    private static int value(Instant slot, List<Good> picked, ZoneId zone, ToIntFunction<ZonedDateTime> wish) {
        var time = slot.atZone(zone);
        var value = 4 * wish.applyAsInt(time);
        for (var other : picked) {
            var taken = other.start().atZone(zone);
            if (taken.toLocalDate().equals(time.toLocalDate())) {
                value -= 5;
            }
            if (partOfDay(taken).equals(partOfDay(time))) {
                value -= 1;
            }
        }
        return awake(time) ? value : value - 20;
    }

    private static List<String> reasons(
            ZonedDateTime time, boolean earliest, List<Good> others, ZoneId zone, ToIntFunction<ZonedDateTime> wish) {
        var reasons = new ArrayList<String>();
        reasons.add("a " + time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + partOfDay(time)
                + " for the client");
        if (wish.applyAsInt(time) > 0) {
            reasons.add("near to what the client asked for");
        }
        if (earliest) {
            reasons.add("the first time that is free");
        }
        var before = others.stream().map(other -> other.start().atZone(zone)).toList();
        if (!before.isEmpty()
                && before.stream().noneMatch(other -> other.toLocalDate().equals(time.toLocalDate()))) {
            reasons.add("another day than the others");
        }
        if (!before.isEmpty()
                && before.stream().noneMatch(other -> partOfDay(other).equals(partOfDay(time)))) {
            reasons.add("another time of day than the others");
        }
        if (!awake(time)) {
            reasons.add("outside 08:00 to 20:00 of the client: nothing better is free");
        }
        return List.copyOf(reasons);
    }

    private static String partOfDay(ZonedDateTime time) {
        if (time.getHour() < NOON) {
            return "morning";
        }
        return time.getHour() < EVENING ? "afternoon" : "evening";
    }

    private static boolean awake(ZonedDateTime time) {
        return time.getHour() >= WAKES && time.getHour() < RESTS;
    }
}
