package dev.rainmaker.meetings.page;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.planning.GoodSlots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A meeting as its page shows it, in the zone that the client reads.
 *
 * @param state {@code choose}, {@code asked} (the owner has not confirmed yet), {@code confirmed} or {@code over}
 * @param when the time that is taken; empty for none
 * @param zones to choose from; the present one is among them
 */
record BookingView(
        String title, String state, String when, long minutes, String zone, List<String> zones, List<Day> days) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final List<String> USUAL = List.of(
            "Africa/Johannesburg",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/New_York",
            "America/Sao_Paulo",
            "America/Toronto",
            "Asia/Dubai",
            "Asia/Hong_Kong",
            "Asia/Kolkata",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Europe/Amsterdam",
            "Europe/Athens",
            "Europe/Berlin",
            "Europe/Dublin",
            "Europe/Lisbon",
            "Europe/London",
            "Europe/Madrid",
            "Europe/Paris",
            "Europe/Rome",
            "Europe/Vienna",
            "Europe/Zurich",
            "Pacific/Auckland",
            "UTC");

    /** Free times of a day. */
    record Day(String name, List<Time> times) {}

    /**
     * A time to take.
     *
     * @param good one of the three that are worth most
     */
    record Time(String start, String text, boolean good) {}

    static BookingView of(Meeting meeting, List<Slot> free, ZoneId zone) {
        var first = free.isEmpty() ? null : free.getFirst();
        var end = meeting.start() == null
                ? first == null ? Duration.ZERO : Duration.between(first.start(), first.end())
                : Duration.between(meeting.start(), meeting.end());
        var zones = new TreeSet<>(USUAL);
        zones.add(zone.getId());
        zones.add(meeting.timeZone());
        return new BookingView(
                meeting.type().title(),
                state(meeting.status()),
                meeting.start() == null || meeting.status() == MeetingStatus.CANCELLED
                        ? ""
                        : text(meeting.start(), zone),
                end.toMinutes(),
                zone.getId(),
                List.copyOf(zones),
                days(free, zone));
    }

    private static String state(MeetingStatus status) {
        return switch (status) {
            case PROPOSED, RESCHEDULED -> "choose";
            case SCHEDULED -> "asked";
            case CONFIRMED -> "confirmed";
            case COMPLETED, NO_SHOW, CANCELLED -> "over";
        };
    }

    private static String text(Instant start, ZoneId zone) {
        var local = start.atZone(zone);
        return DAY.format(local) + ", " + TIME.format(local);
    }

    private static List<Day> days(List<Slot> free, ZoneId zone) {
        Set<Instant> good = GoodSlots.pick(free.stream().map(Slot::start).toList(), zone, time -> 0).stream()
                .map(GoodSlots.Good::start)
                .collect(Collectors.toSet());
        var byDay = free.stream()
                .collect(Collectors.groupingBy(
                        slot -> LocalDate.ofInstant(slot.start(), zone), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        DAY.format(day.getKey()),
                        day.getValue().stream()
                                .map(slot -> new Time(
                                        slot.start().toString(),
                                        TIME.format(slot.start().atZone(zone)),
                                        good.contains(slot.start())))
                                .toList()))
                .toList();
    }
}
