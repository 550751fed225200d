package dev.rainmaker.mcp.calendar.caldav;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rainmaker.mcp.calendar.Ics;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a CalDAV server answers, for stubs of one. */
final class DavAnswers {
    static final String PRINCIPAL = "/dav/principals/planner/";
    static final String HOME = "/dav/calendars/planner/";
    static final String TEAM = HOME + "team/";

    private DavAnswers() {}

    static ResponseDefinitionBuilder multistatus(String... responses) {
        return aResponse()
                .withStatus(207)
                .withHeader("Content-Type", "application/xml; charset=utf-8")
                .withBody(
                        "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">"
                                + String.join("", responses) + "</d:multistatus>");
    }

    static String found(String href, String properties) {
        return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties
                + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }

    static String principal(String href) {
        return found("/dav/", "<d:current-user-principal><d:href>" + href + "</d:href></d:current-user-principal>");
    }

    static String home(String... hrefs) {
        return found(
                PRINCIPAL,
                "<c:calendar-home-set>"
                        + Stream.of(hrefs)
                                .map(href -> "<d:href>" + href + "</d:href>")
                                .collect(Collectors.joining())
                        + "</c:calendar-home-set>");
    }

    static String calendar(String href) {
        return calendar(href, "VEVENT", "write");
    }

    static String calendar(String href, String component, String privilege) {
        return found(
                href,
                "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><c:supported-calendar-component-set><c:comp name=\""
                        + component
                        + "\"/></c:supported-calendar-component-set><d:current-user-privilege-set><d:privilege><d:read/></d:privilege>"
                        + "<d:privilege><d:" + privilege + "/></d:privilege></d:current-user-privilege-set>");
    }

    static String event(String href, String etag, String ics) {
        return found(
                href,
                "<d:getetag>" + etag + "</d:getetag><c:calendar-data>"
                        + ics.replace("&", "&amp;").replace("<", "&lt;") + "</c:calendar-data>");
    }

    /** Nine to ten on 3 December 2026. */
    static String ics(String uid, String... more) {
        return Ics.of(
                uid,
                Stream.concat(Stream.of("DTSTART:20261203T090000Z", "DTEND:20261203T100000Z"), Stream.of(more))
                        .toArray(String[]::new));
    }

    static ResponseDefinitionBuilder resource(String etag, String ics) {
        return aResponse()
                .withHeader("Content-Type", "text/calendar")
                .withHeader("ETag", etag)
                .withBody(ics);
    }
}
