package dev.rainmaker.mcp.calendar.caldav;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToXml;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.requestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.HOME;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.PRINCIPAL;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.TEAM;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.calendar;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.event;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.found;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.home;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.ics;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.multistatus;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.principal;
import static dev.rainmaker.mcp.calendar.caldav.DavAnswers.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.calendar.EventFileName;
import dev.rainmaker.mcp.shared.http.Vendors;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes over the wire to a CalDAV server when all is well; the rest is in {@link CalDavTroubleTest}. */
@QuarkusTest
class CalDavWireTest {
    static final Instant NINE = Instant.parse("2026-12-03T09:00:00Z");
    static final Instant TEN = Instant.parse("2026-12-03T10:00:00Z");
    static final CalendarEvent CALL = new CalendarEvent(
            "uid-1",
            "First call",
            NINE,
            TEN,
            "Europe/Berlin",
            "Phone",
            null,
            List.of("ann@client.example"),
            false,
            false);
    static final String PLACE = TEAM + EventFileName.of("uid-1");
    private static final String LOGIN = "Basic cGxhbm5lcjpzZXNhbWU=";

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    private CalDavCalendars caldav;

    @BeforeEach
    void aServer() {
        discovered(WIRE);
        caldav = at(vendors, WIRE, Map.of());
        at("REPORT", TEAM, multistatus());
        at("GET", PLACE, aResponse().withStatus(404));
    }

    static void discovered(WireMockExtension wire) {
        wire.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(501)));
        wire.stubFor(request("PROPFIND", urlEqualTo("/dav/"))
                .withHeader("Depth", equalTo("0"))
                .willReturn(multistatus(principal(PRINCIPAL))));
        wire.stubFor(request("PROPFIND", urlEqualTo(PRINCIPAL))
                .withHeader("Depth", equalTo("0"))
                .willReturn(multistatus(home(HOME))));
        wire.stubFor(request("PROPFIND", urlEqualTo(HOME))
                .withHeader("Depth", equalTo("1"))
                .willReturn(multistatus(calendar(TEAM))));
    }

    static CalDavCalendars at(Vendors vendors, WireMockExtension wire, Map<String, String> values) {
        var all = new HashMap<>(Map.of(
                "caldav.base-url",
                wire.baseUrl() + "/dav",
                "caldav.username",
                "planner",
                "caldav.password",
                "sesame",
                "caldav.timeout",
                "20S"));
        all.putAll(values);
        return CalDavs.of(vendors, all);
    }

    private static void at(String method, String path, ResponseDefinitionBuilder answer) {
        WIRE.stubFor(request(method, urlEqualTo(path)).willReturn(answer));
    }

    private static String contract(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/contract/caldav", file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static RequestPatternBuilder asked(String method, String path, String depth, String contract) {
        return requestedFor(method, urlEqualTo(path))
                .withHeader("Depth", equalTo(depth))
                .withHeader("Authorization", equalTo(LOGIN))
                .withHeader("Content-Type", equalTo("application/xml; charset=utf-8"))
                .withRequestBody(equalToXml(contract(contract)));
    }

    /** Lines that were written, with what differs each time put aside. */
    private static List<String> written(LoggedRequest put) {
        return put.getBodyAsString()
                .replaceAll("\r\n ", "")
                .replace("\r\n", "\n")
                .replaceAll("DTSTAMP:\\d{8}T\\d{6}Z", "DTSTAMP:{instant}")
                .replaceAll("(X-RAINMAKER-BOOKING:[a-z]+) [-0-9T:.]+Z [-0-9a-f]{36}", "$1 {mark}")
                .lines()
                .sorted()
                .toList();
    }

    private List<LoggedRequest> writings(String path) {
        return WIRE.findAll(putRequestedFor(urlEqualTo(path)));
    }

    @Test
    void calendarsAreFoundStepByStepAndOnlyThoseThatCanBeBooked() {
        at("PROPFIND", PRINCIPAL, multistatus(home(HOME, WIRE.baseUrl() + "/dav/shared")));
        at(
                "PROPFIND",
                HOME,
                multistatus(
                        found(HOME, "<d:resourcetype><d:collection/></d:resourcetype>"),
                        calendar("team/"),
                        calendar(HOME + "tasks/", "VTODO", "all"),
                        calendar(HOME + "holidays/", "VEVENT", "read-acl"),
                        calendar(HOME + "Sch%C3%B6n/"),
                        found(HOME + "plain/", "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"),
                        "<d:response><d:href>/x/</d:href><d:propstat><d:prop><d:resourcetype/></d:prop>"
                                + "<d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>"));
        at("PROPFIND", "/dav/shared/", multistatus(calendar(WIRE.baseUrl() + "/dav/shared/a%40b.example/")));
        assertThat(caldav.calendars()).containsExactly("a@b.example", "plain", "team");
        WIRE.verify(asked("PROPFIND", "/dav/", "0", "principal.xml"));
        WIRE.verify(asked("PROPFIND", PRINCIPAL, "0", "calendar-home.xml"));
        WIRE.verify(asked("PROPFIND", HOME, "1", "calendars.xml"));
        WIRE.verify(asked("PROPFIND", "/dav/shared/", "1", "calendars.xml"));
    }

    @Test
    void calendarsAreLookedForOnceInAWhile() {
        for (int i = 0; i < 3; i++) {
            caldav.events("team", NINE, TEN, ZoneOffset.UTC);
        }
        WIRE.verify(1, requestedFor("PROPFIND", urlEqualTo("/dav/")));
        WIRE.verify(3, requestedFor("REPORT", urlEqualTo(TEAM)));
    }

    @Test
    void eventsAreAskedForWithADayOnBothSides() {
        at(
                "REPORT",
                TEAM,
                multistatus(
                        event(TEAM + "1.ics", "\"1\"", ics("in-time")),
                        event(TEAM + "2.ics", "\"2\"", ics("another-day").replace("20261203", "20261204")),
                        "<d:response><d:href>" + TEAM
                                + "gone.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>"));
        assertThat(caldav.events("team", NINE, TEN, ZoneOffset.UTC))
                .extracting(CalendarEvent::uid)
                .containsExactly("in-time");
        WIRE.verify(asked("REPORT", TEAM, "1", "events-between.xml"));
    }

    @Test
    void aBookingIsAHoldThatNobodyHearsOfAndThenTheEvent() {
        // Given
        WIRE.stubFor(request("PUT", urlEqualTo(PLACE))
                .withHeader("If-None-Match", equalTo("*"))
                .willReturn(aResponse().withStatus(201).withHeader("ETag", "\"h\"")));
        WIRE.stubFor(request("PUT", urlEqualTo(PLACE))
                .withHeader("If-Match", equalTo("\"h\""))
                .willReturn(aResponse().withStatus(204).withHeader("ETag", "\"b\"")));
        // When
        caldav.create("team", CALL);
        // Then
        assertThat(writings(PLACE))
                .extracting(CalDavWireTest::written)
                .containsExactly(
                        contract("hold.ics").lines().sorted().toList(),
                        contract("booked.ics").lines().sorted().toList());
        assertThat(writings(PLACE))
                .allSatisfy(put -> assertThat(put.getHeader("Content-Type")).isEqualTo("text/calendar; charset=utf-8"));
        WIRE.verify(2, asked("REPORT", TEAM, "1", "events-between.xml"));
        WIRE.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void aTakenTimeIsRefusedBeforehand() {
        at("REPORT", TEAM, multistatus(event(TEAM + "1.ics", "\"1\"", ics("other"))));
        assertThatThrownBy(() -> caldav.create("team", CALL)).hasMessageContaining("This time is taken");
        assertThat(writings(PLACE)).isEmpty();
    }

    /** Nothing overlaps before the hold is written, and this after it. */
    private void meets(String href, String ics) {
        WIRE.stubFor(request("REPORT", urlEqualTo(TEAM))
                .inScenario("race")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(multistatus())
                .willSetStateTo("after"));
        WIRE.stubFor(request("REPORT", urlEqualTo(TEAM))
                .inScenario("race")
                .whenScenarioStateIs("after")
                .willReturn(multistatus(event(href, "\"o\"", ics))));
        WIRE.stubFor(request("PUT", urlEqualTo(PLACE))
                .willReturn(aResponse().withStatus(201).withHeader("ETag", "\"h\"")));
        at("DELETE", PLACE, aResponse().withStatus(204));
    }

    private static String held(String uid, String mark) {
        return ics(uid, "X-RAINMAKER-BOOKING:" + mark + " nonce");
    }

    @Test
    void whoMeetsAnEventTakesItsHoldBack() {
        meets(TEAM + "o.ics", ics("other"));
        assertThatThrownBy(() -> caldav.create("team", CALL)).hasMessageContaining("This time is taken");
        WIRE.verify(deleteRequestedFor(urlEqualTo(PLACE)).withHeader("If-Match", equalTo("\"h\"")));
        assertThat(writings(PLACE)).hasSize(1);
    }

    @Test
    void whoMeetsAnEarlierHoldTakesItsOwnBack() {
        meets(TEAM + "o.ics", held("other", "hold " + Instant.now().plusSeconds(5)));
        assertThatThrownBy(() -> caldav.create("team", CALL)).hasMessageContaining("This time is taken");
        WIRE.verify(deleteRequestedFor(urlEqualTo(PLACE)).withHeader("If-Match", equalTo("\"h\"")));
        WIRE.verify(0, deleteRequestedFor(urlEqualTo(TEAM + "o.ics")));
    }

    @Test
    void aLaterHoldIsRemovedAsItWasSeen() {
        meets(TEAM + "o.ics", held("other", "hold 2099-01-01T00:00:00Z"));
        at("DELETE", TEAM + "o.ics", aResponse().withStatus(204));
        caldav.create("team", CALL);
        WIRE.verify(deleteRequestedFor(urlEqualTo(TEAM + "o.ics")).withHeader("If-Match", equalTo("\"o\"")));
        assertThat(writings(PLACE)).hasSize(2);
    }

    @Test
    void aLaterHoldThatHasBecomeAnEventMeanwhileWins() {
        meets(TEAM + "o.ics", held("other", "hold 2099-01-01T00:00:00Z"));
        at("DELETE", TEAM + "o.ics", aResponse().withStatus(412));
        assertThatThrownBy(() -> caldav.create("team", CALL)).hasMessageContaining("This time is taken");
        WIRE.verify(deleteRequestedFor(urlEqualTo(PLACE)));
        assertThat(writings(PLACE)).hasSize(1);
    }

    @Test
    void aGuardGivesWayToNothingAndWhatIsAbandonedToEverything() {
        meets(TEAM + "o.ics", held("other", "guard 2099-01-01T00:00:00Z"));
        assertThatThrownBy(() -> caldav.create("team", CALL)).hasMessageContaining("This time is taken");
        WIRE.resetScenarios();
        meets(TEAM + "o.ics", held("other", "guard 2026-01-01T00:00:00Z"));
        at("DELETE", TEAM + "o.ics", aResponse().withStatus(204));
        caldav.create("team", CALL);
        at("REPORT", TEAM, multistatus(event(TEAM + "o.ics", "\"o\"", held("other", "hold 2026-01-01T00:00:00Z"))));
        assertThat(caldav.events("team", NINE, TEN, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void aHoldThatWasRemovedBecomesNoEvent() {
        WIRE.stubFor(request("PUT", urlEqualTo(PLACE))
                .withHeader("If-None-Match", equalTo("*"))
                .willReturn(aResponse().withStatus(201).withHeader("ETag", "\"h\"")));
        WIRE.stubFor(request("PUT", urlEqualTo(PLACE))
                .withHeader("If-Match", equalTo("\"h\""))
                .willReturn(aResponse().withStatus(412)));
        assertThatThrownBy(() -> caldav.create("team", CALL)).hasMessageContaining("This time is taken");
    }

    @Test
    void aRepeatIsAnsweredWithWhatIsThere() {
        at("GET", PLACE, resource("\"b\"", ics("uid-1").replace("Theirs", "First call")));
        caldav.create("team", CALL);
        assertThat(writings(PLACE)).isEmpty();
        at("GET", PLACE, resource("\"b\"", ics("uid-1")));
        assertThatThrownBy(() -> caldav.create("team", CALL)).hasMessageContaining("belongs to another event");
    }

    @Test
    void aUidAtAnotherPlaceIsLookedFor() {
        var odd = new CalendarEvent("a<b>&c", "Theirs", NINE, TEN, "UTC", null, null, List.of(), false, false);
        var path = TEAM + EventFileName.of("a<b>&c");
        at("GET", path, aResponse().withStatus(404));
        at("PUT", path, aResponse().withStatus(409));
        WIRE.stubFor(request("REPORT", urlEqualTo(TEAM))
                .withRequestBody(equalToXml(contract("events-by-uid.xml")))
                .willReturn(multistatus(event(TEAM + "x.ics", "\"x\"", ics("a<b>&c")))));
        caldav.create("team", odd);
        WIRE.verify(asked("REPORT", TEAM, "1", "events-by-uid.xml"));
        assertThatThrownBy(() -> caldav.create(
                        "team",
                        new CalendarEvent("a<b>&c", "Other", NINE, TEN, "UTC", null, null, List.of(), false, false)))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("belongs to another event");
    }

    @Test
    void aMoveKeepsItsNewTimeMeanwhile() {
        // Given
        var guard = TEAM + EventFileName.of("uid-1#moving");
        at("GET", PLACE, resource("\"b\"", ics("uid-1", "SEQUENCE:3").replace("20261203", "20261201")));
        at("GET", guard, aResponse().withStatus(404));
        at("PUT", guard, aResponse().withStatus(201).withHeader("ETag", "\"g\""));
        at("PUT", PLACE, aResponse().withStatus(204).withHeader("ETag", "\"c\""));
        at("DELETE", guard, aResponse().withStatus(204));
        // When
        assertThat(caldav.update("team", CALL)).isTrue();
        // Then
        assertThat(writings(guard))
                .extracting(put -> put.getBodyAsString().replaceAll("(?s).*BOOKING:(\\w+).*", "$1"))
                .containsExactly("hold", "guard");
        assertThat(writings(PLACE)).singleElement().satisfies(put -> {
            assertThat(put.getHeader("If-Match")).isEqualTo("\"b\"");
            assertThat(put.getBodyAsString()).contains("SEQUENCE:4", "DTSTART:20261203T090000Z", "ann@client.example");
        });
        WIRE.verify(deleteRequestedFor(urlEqualTo(guard)).withHeader("If-Match", equalTo("\"g\"")));
    }

    @Test
    void aChangeGoesOnlyToWhatWasSeen() {
        at("GET", PLACE, resource("\"b\"", ics("uid-1")));
        at("PUT", PLACE, aResponse().withStatus(412));
        assertThatThrownBy(() -> caldav.update("team", CALL)).hasMessageContaining("changed or made before");
        at("DELETE", PLACE, aResponse().withStatus(412));
        assertThatThrownBy(() -> caldav.cancel("team", "uid-1")).hasMessageContaining("changed or made before");
        at("DELETE", PLACE, aResponse().withStatus(204));
        assertThat(caldav.cancel("team", "uid-1")).isTrue();
        WIRE.verify(2, deleteRequestedFor(urlEqualTo(PLACE)).withHeader("If-Match", equalTo("\"b\"")));
    }

    @Test
    void aServerThatTellsNoTagIsAskedForIt() {
        WIRE.stubFor(request("PUT", urlEqualTo(PLACE)).willReturn(aResponse().withStatus(201)));
        assertThatThrownBy(() -> caldav.create("team", CALL))
                .as("what is there now is not what was written")
                .hasMessageContaining("changed or made before");
        WIRE.verify(anyRequestedFor(urlEqualTo(PLACE)).withHeader("Accept", equalTo("text/calendar")));
    }
}
