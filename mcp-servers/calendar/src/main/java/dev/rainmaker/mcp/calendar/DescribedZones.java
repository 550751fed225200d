package dev.rainmaker.mcp.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Zones that iCalendar text describes by rules of its own. */
final class DescribedZones {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final String BEGIN = "BEGIN:VTIMEZONE";
    private static final String END = "END:VTIMEZONE";
    private static final String NAME = "TZID:";

    private DescribedZones() {}

    /** Whether this machine has the rules of the zone. */
    static boolean isKnown(String zone) {
        return KNOWN.contains(zone);
    }

    /**
     * The text without descriptions of known zones, so that they are read by the rules of this machine: the library gets
     * described ones wrong on the day of a change of the clock.
     */
    static String withoutKnown(String text) {
        if (!text.contains(BEGIN)) {
            return text;
        }
        var lines = text.lines().toList();
        var kept = new StringBuilder(text.length());
        for (int at = 0; at < lines.size(); at++) {
            int end = lines.get(at).equals(BEGIN) ? end(lines, at) : at;
            if (end == at || !names(lines.subList(at, end))) {
                kept.append(lines.subList(at, end + 1).stream().collect(Collectors.joining("\r\n", "", "\r\n")));
            }
            at = end;
        }
        return kept.toString();
    }

    private static int end(List<String> lines, int begin) {
        for (int at = begin; at < lines.size(); at++) {
            if (lines.get(at).equals(END)) {
                return at;
            }
        }
        return begin;
    }

    private static boolean names(List<String> zone) {
        return zone.stream()
                .filter(line -> line.startsWith(NAME))
                .anyMatch(line -> isKnown(line.substring(NAME.length()).strip()));
    }
}
