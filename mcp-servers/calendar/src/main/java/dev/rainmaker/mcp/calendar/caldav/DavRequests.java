package dev.rainmaker.mcp.calendar.caldav;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Bodies of the questions that are asked of a CalDAV server (RFC 4791 §7.8, §9). */
final class DavRequests {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String START = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String NAMESPACES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";

    private DavRequests() {}

    static String principal() {
        return propfind("<D:current-user-principal/>");
    }

    static String home() {
        return propfind("<C:calendar-home-set/>");
    }

    static String calendars() {
        return propfind("<D:resourcetype/><D:current-user-privilege-set/><C:supported-calendar-component-set/>");
    }

    private static String propfind(String properties) {
        return START + "<D:propfind" + NAMESPACES + "><D:prop>" + properties + "</D:prop></D:propfind>";
    }

    /** Events that touch a span; seconds are rounded to the outside, for the server knows no parts of them. */
    static String between(Instant from, Instant to) {
        return query("<C:time-range start=\"" + UTC.format(from.truncatedTo(ChronoUnit.SECONDS)) + "\" end=\""
                + UTC.format(to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)) + "\"/>");
    }

    /** Events whose uid contains this one: servers have no finer comparison in common. */
    static String uid(String uid) {
        return query("<C:prop-filter name=\"UID\"><C:text-match collation=\"i;octet\">" + text(uid)
                + "</C:text-match></C:prop-filter>");
    }

    private static String query(String filter) {
        return START + "<C:calendar-query" + NAMESPACES + "><D:prop><D:getetag/><C:calendar-data/></D:prop>"
                + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">" + filter
                + "</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    }

    private static String text(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
