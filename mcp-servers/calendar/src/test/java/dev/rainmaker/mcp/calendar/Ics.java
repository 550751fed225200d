package dev.rainmaker.mcp.calendar;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** iCalendar text as other programs write it. */
public final class Ics {
    private static final String BERLIN = """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE
            """;
    private static final String NEW_YORK = """
            BEGIN:VTIMEZONE
            TZID:America/New_York
            BEGIN:DAYLIGHT
            DTSTART:20070311T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            TZNAME:EDT
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:20071104T020000
            RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            TZNAME:EST
            END:STANDARD
            END:VTIMEZONE
            """;

    private Ics() {}

    /** One event; an empty line among the given ones begins an exception of the series with the same uid. */
    public static String of(String uid, String... lines) {
        var events = Stream.of(String.join("\n", lines).split("\n\n"))
                .map(event -> "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\nSUMMARY:Theirs\n" + event
                        + "\nEND:VEVENT\n")
                .collect(Collectors.joining());
        var zones = (events.contains("TZID=Europe/Berlin") ? BERLIN : "")
                + (events.contains("TZID=America/New_York") ? NEW_YORK : "");
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//other//program//EN\n" + zones + events + "END:VCALENDAR\n")
                .replace("\n", "\r\n");
    }
}
