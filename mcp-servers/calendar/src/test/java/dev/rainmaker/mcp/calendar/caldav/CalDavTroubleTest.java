package dev.rainmaker.mcp.calendar.caldav;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rainmaker.mcp.calendar.caldav.CalDavWireTest.CALL;
import static dev.rainmaker.mcp.calendar.caldav.CalDavWireTest.NINE;
import static dev.rainmaker.mcp.calendar.caldav.CalDavWireTest.PLACE;
import static dev.rainmaker.mcp.calendar.caldav.CalDavWireTest.TEN;
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
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of everything that a CalDAV server may do wrong, or that somebody may make of its answers. */
@QuarkusTest
class CalDavTroubleTest {
    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    /** Another host: another port is one. */
    @RegisterExtension
    static final WireMockExtension ELSEWHERE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @BeforeEach
    void aServer() {
        CalDavWireTest.discovered(WIRE);
        at("REPORT", TEAM, multistatus());
        at("GET", PLACE, aResponse().withStatus(404));
    }

    private static void at(String method, String path, ResponseDefinitionBuilder answer) {
        WIRE.stubFor(request(method, urlEqualTo(path)).willReturn(answer));
    }

    /** A new one each time, whose circuit breaker has seen nothing. */
    private CalDavCalendars caldav() {
        return CalDavWireTest.at(vendors, WIRE, Map.of());
    }

    /** Short of patience only where that is the matter: a busy machine is slow, too. */
    private CalDavCalendars caldav(VendorTrouble trouble) {
        boolean slow = trouble == VendorTrouble.SILENT || trouble == VendorTrouble.DRIPPING;
        return slow
                ? CalDavWireTest.at(vendors, WIRE, Map.of("caldav.timeout", VendorTrouble.TIMEOUT_MILLIS + "MS"))
                : caldav();
    }

    private static void isTold(VendorTrouble trouble, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(VendorFailure.class)
                .hasMessageStartingWith("CalDAV server ")
                .hasMessageContaining(trouble.sentence())
                .satisfies(failure ->
                        assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK, "sesame", "planner"));
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleOfALookIsASentence(VendorTrouble trouble) {
        at("REPORT", TEAM, trouble.response());
        isTold(trouble, () -> caldav(trouble).events("team", NINE, TEN, ZoneOffset.UTC));
        isTold(trouble, () -> caldav(trouble).create("team", CALL));
        at("GET", PLACE, trouble.response());
        isTold(trouble, () -> caldav(trouble).find("team", "uid-1"));
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleOfTheSearchForCalendarsIsASentence(VendorTrouble trouble) {
        at("PROPFIND", HOME, trouble.response());
        isTold(trouble, () -> caldav(trouble).calendars());
        at("PROPFIND", PRINCIPAL, trouble.response());
        isTold(trouble, () -> caldav(trouble).calendars());
        at("PROPFIND", "/dav/", trouble.response());
        isTold(trouble, () -> caldav(trouble).calendars());
        var status = caldav(trouble).status();
        assertThat(status.configured()).isTrue();
        assertThat(status.reachable()).isFalse();
        assertThat(status.detail()).contains(trouble.sentence()).doesNotContain(VendorTrouble.Secrets.MARK);
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleOfAWritingIsASentence(VendorTrouble trouble) {
        at("PUT", PLACE, trouble.response());
        if (trouble.isInTheBody()) {
            assertThatThrownBy(() -> caldav().create("team", CALL))
                    .as("a page that says 200 is no booking")
                    .hasMessageContaining("changed or made before");
            return;
        }
        isTold(trouble, () -> caldav(trouble).create("team", CALL));
        at("GET", PLACE, resource("\"b\"", ics("uid-1")));
        isTold(trouble, () -> caldav(trouble).update("team", CALL));
        at("DELETE", PLACE, trouble.response());
        isTold(trouble, () -> caldav(trouble).cancel("team", "uid-1"));
    }

    @Test
    void whatIsWrittenIsTakenBackWhenTheSecondLookFails() {
        WIRE.stubFor(request("REPORT", urlEqualTo(TEAM))
                .inScenario("look")
                .whenScenarioStateIs("Started")
                .willReturn(multistatus())
                .willSetStateTo("after"));
        WIRE.stubFor(request("REPORT", urlEqualTo(TEAM))
                .inScenario("look")
                .whenScenarioStateIs("after")
                .willReturn(aResponse().withStatus(403)));
        at("PUT", PLACE, aResponse().withStatus(201).withHeader("ETag", "\"h\""));
        at("DELETE", PLACE, aResponse().withStatus(204));
        assertThatThrownBy(() -> caldav().create("team", CALL)).hasMessageContaining("does not allow");
        WIRE.verify(deleteRequestedFor(urlEqualTo(PLACE)).withHeader("If-Match", equalTo("\"h\"")));
    }

    /** Answers that must not be taken for "nothing is there". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<d:multistatus xmlns:d='DAV:'><d:response><d:href>/dav/calendars/planner/team/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response></d:multistatus>",
                "<d:multistatus xmlns:d='DAV:'><d:response><d:href>/dav/calendars/planner/team/1.ics</d:href><d:propstat><d:prop><d:getetag>1</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>",
                "<d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:response><d:href>/dav/calendars/planner/team/1.ics</d:href><d:propstat><d:prop><c:calendar-data/></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>",
                "<d:multistatus xmlns:d='DAV:'><d:response><d:status>HTTP/1.1 200 OK</d:status></d:response></d:multistatus>",
                "<d:multistatus xmlns:d='DAV:'><d:response><d:href>/x</d:href><d:status>fine</d:status></d:response></d:multistatus>",
                "<multistatus/>",
                "<error xmlns='DAV:'/>"
            })
    void anAnswerThatLeavesSomethingOutIsNotFreeTime(String xml) {
        at("REPORT", TEAM, aResponse().withStatus(207).withBody(xml));
        assertThatThrownBy(() -> caldav().events("team", NINE, TEN, ZoneOffset.UTC))
                .hasMessage("CalDAV server gave an answer that cannot be read.");
        assertThatThrownBy(() -> caldav().create("team", CALL)).isInstanceOf(VendorFailure.class);
    }

    @Test
    void documentTypesAndEntitiesAreRefusedUnread() {
        var bodies = Map.of(
                "file",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "http",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + ELSEWHERE.baseUrl() + "/x\">]>",
                "external",
                "<!DOCTYPE d SYSTEM \"" + ELSEWHERE.baseUrl() + "/x.dtd\">",
                "growing",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>");
        bodies.forEach((name, doctype) -> {
            var entity = name.equals("external") ? "" : "&x;";
            at(
                    "PROPFIND",
                    "/dav/",
                    aResponse()
                            .withStatus(207)
                            .withBody(doctype + "<d:multistatus xmlns:d=\"DAV:\">"
                                    + principal("/dav/" + entity)
                                    + "</d:multistatus>"));
            assertThatThrownBy(() -> caldav().calendars())
                    .as(name)
                    .hasMessage("CalDAV server gave an answer that cannot be read.");
        });
        ELSEWHERE.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{elsewhere}/dav/", "//{authority}/dav/", "mailto:planner@house.example", "http:dav", "\\\\x y"})
    void nothingOnAnotherHostIsFollowed(String address) {
        var href = address.replace("{elsewhere}", ELSEWHERE.baseUrl())
                .replace("{authority}", "127.0.0.1:" + ELSEWHERE.getPort());
        at("PROPFIND", "/dav/", multistatus(principal(href)));
        assertThatThrownBy(() -> caldav().calendars())
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("another host");
        assertThat(caldav().status().reachable()).isFalse();
        at("PROPFIND", "/dav/", multistatus(principal(PRINCIPAL)));
        at("PROPFIND", PRINCIPAL, multistatus(home(href)));
        assertThatThrownBy(() -> caldav().calendars()).hasMessageContaining("another host");
        at("PROPFIND", PRINCIPAL, multistatus(home(HOME)));
        at("PROPFIND", HOME, multistatus(calendar(href)));
        assertThatThrownBy(() -> caldav().calendars()).hasMessageContaining("another host");
        at("PROPFIND", HOME, multistatus(calendar(TEAM)));
        at("REPORT", TEAM, multistatus(event(href, "\"1\"", ics("x"))));
        assertThatThrownBy(() -> caldav().events("team", NINE, TEN, ZoneOffset.UTC))
                .hasMessageContaining("another host");
        ELSEWHERE.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aRedirectIsNotFollowed() {
        at("PROPFIND", "/dav/", aResponse().withStatus(301).withHeader("Location", ELSEWHERE.baseUrl() + "/dav/"));
        assertThatThrownBy(() -> caldav().calendars()).hasMessageContaining("did not accept the request");
        ELSEWHERE.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/dav/calendars/other/1.ics", "../../other/1.ics", "/dav/calendars/planner/team/../x/1.ics"})
    void anEventOutsideOfItsCalendarIsNotTouched(String href) {
        at("REPORT", TEAM, multistatus(event(href, "\"1\"", ics("uid-1"))));
        assertThatThrownBy(() -> caldav().cancel("team", "uid-1")).hasMessageContaining("cannot be read");
    }

    @Test
    void itSaysWhatIsMissing() {
        for (var missing : new String[] {"base-url", "username", "password"}) {
            var status = CalDavWireTest.at(vendors, WIRE, Map.of("caldav." + missing, ""))
                    .status();
            assertThat(status.configured()).as(missing).isFalse();
            assertThat(status.detail()).contains("rainmaker.tools.calendar.caldav.base-url", missing);
        }
        var unset = CalDavWireTest.at(vendors, WIRE, Map.of("caldav.base-url", "ftp://house.example/"));
        assertThat(unset.status().configured()).isFalse();
        assertThatThrownBy(unset::calendars).hasMessageContaining("is not configured");
        WIRE.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aServerWithoutCalendarsOfThisUserSaysSo() {
        at("PROPFIND", "/dav/", multistatus(found("/dav/", "<d:current-user-principal/>")));
        assertThatThrownBy(() -> caldav().calendars()).hasMessageContaining("caldav.base-url");
        at("PROPFIND", "/dav/", multistatus(principal(PRINCIPAL)));
        at("PROPFIND", PRINCIPAL, multistatus(found(PRINCIPAL, "")));
        assertThatThrownBy(() -> caldav().create("team", CALL)).hasMessageContaining("names no calendars");
    }
}
