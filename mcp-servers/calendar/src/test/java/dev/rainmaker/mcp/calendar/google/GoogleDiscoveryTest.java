package dev.rainmaker.mcp.calendar.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.calendar.TestSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is sent to Google exists in Google's own description, with the right type. */
@QuarkusTest
class GoogleDiscoveryTest {
    private static final Logger LOG = Logger.getLogger(GoogleDiscoveryTest.class);
    private static final Instant NINE = Instant.parse("2026-12-03T09:00:00Z");

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @Inject
    ObjectMapper json;

    @Inject
    ServerStore store;

    private GoogleDiscovery google;

    @BeforeEach
    void theVendorsDescription() throws IOException {
        var specs = System.getProperty("vendor.specs", "");
        if (specs.isBlank()) {
            var skipped = "-Dvendor.specs names no folder: requests to Google are not checked against its description.";
            LOG.warn(skipped);
            Assumptions.abort(skipped);
        }
        google = new GoogleDiscovery(Path.of(specs));
    }

    private GoogleCalendars calendars() {
        var config = TestSettings.of(Map.of(
                "google.client-id", "c1",
                "google.client-secret", "sesame",
                "google.refresh-token", "r1",
                "google.base-url", WIRE.baseUrl(),
                "google.token-url", WIRE.baseUrl() + "/token",
                "google.timeout", "60S"));
        var api = new GoogleApi(config, vendors, new GoogleTokens(config, vendors, json));
        return new GoogleCalendars(api, new GoogleSync(api, store, Clock.fixed(NINE, ZoneOffset.UTC)));
    }

    @Test
    void everyRequestIsAsTheVendorDescribesIt() {
        // Given
        var call = new CalendarEvent(
                "uid-1",
                "First call",
                NINE,
                NINE.plusSeconds(3_600),
                "Europe/Berlin",
                "Phone",
                "About the menu",
                List.of("ann@client.example"),
                false,
                false);
        var events = "/calendars/described/events";
        WIRE.stubFor(post("/token").willReturn(okJson("{\"access_token\": \"t1\", \"expires_in\": 3600}")));
        WIRE.stubFor(get(urlMatching("/.*"))
                .willReturn(okJson("{\"items\": [], \"nextSyncToken\": \"s1\", \"etag\": \"1\"}")));
        WIRE.stubFor(any(urlPathMatching(events + "/.+")).willReturn(okJson("""
                {"id": "x", "etag": "1", "start": {"dateTime": "2026-12-03T09:00:00Z"}, "end": {"dateTime": "2026-12-03T10:00:00Z"}}""")));
        WIRE.stubFor(
                delete(urlPathMatching(events + "/.+")).willReturn(aResponse().withStatus(204)));
        WIRE.stubFor(post(urlPathMatching(events)).willReturn(okJson("{\"id\": \"x\", \"created\": \"2026\"}")));
        var calendars = calendars();
        // When
        calendars.calendars();
        calendars.status();
        calendars.events("described", NINE, NINE.plusSeconds(60), ZoneOffset.UTC);
        calendars.events("described", NINE, NINE.plusSeconds(60), ZoneOffset.UTC);
        calendars.events("described", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), ZoneOffset.UTC);
        calendars.create("described", call);
        calendars.find("described", "uid-1");
        calendars.update("described", call);
        calendars.cancel("described", "uid-1");
        // Then
        var sent = WIRE.findAll(anyRequestedFor(urlMatching("/(calendars|users)/.*")));
        assertThat(sent).allSatisfy(request -> assertThat(google.faults(request))
                .as("%s %s %s", request.getMethod(), request.getUrl(), request.getBodyAsString())
                .isEmpty());
        assertThat(sent)
                .extracting(request -> request.getMethod().getName())
                .contains("GET", "POST", "PATCH", "DELETE");
        assertThat(sent)
                .extracting(request -> String.join(",", request.getQueryParams().keySet()))
                .anyMatch(names -> names.contains("syncToken"))
                .anyMatch(names -> names.contains("timeMin") && names.contains("orderBy"));
    }

    /** Wrong requests, and what is said of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /calendars/c/event | | no method GET",
                "PUT | /calendars/c/events | | no method PUT",
                "GET | /calendars/c/events?timemin=2026-12-03T09:00:00Z | | no query parameter timemin",
                "GET | /calendars/c/events?calendarId=c | | no query parameter calendarId",
                "GET | /calendars/c/events?timeMin=2026-12-03 | | timeMin may not be 2026-12-03",
                "GET | /calendars/c/events?singleEvents=yes | | singleEvents may not be yes",
                "GET | /calendars/c/events?orderBy=start | | orderBy may not be start",
                "GET | /calendars/c/events?maxResults=0 | | maxResults may not be 0",
                "POST | /calendars/c/events?sendUpdates=some | {} | sendUpdates may not be some",
                "POST | /calendars/c/events | {\"title\": \"x\"} | no property Event.title",
                "POST | /calendars/c/events | {\"summary\": 7} | Event.summary is no text",
                "POST | /calendars/c/events | {\"start\": \"2026\"} | Event.start is no object",
                "POST | /calendars/c/events | {\"start\": {\"datetime\": \"x\"}} | no property Event.start.datetime",
                "POST | /calendars/c/events | {\"start\": {\"dateTime\": \"now\"}} | Event.start.dateTime may not be now",
                "POST | /calendars/c/events | {\"attendees\": {}} | Event.attendees is no list",
                "POST | /calendars/c/events | {\"attendees\": [{\"mail\": \"x\"}]} | no property Event.attendees[].mail",
                "POST | /calendars/c/events | {\"extendedProperties\": {\"private\": {\"a\": 1}}} | Event.extendedProperties.private.a is no text",
                "DELETE | /calendars/c/events/e | {} | a body where none belongs"
            })
    void aWrongRequestIsNoticed(String verb, String url, String body, String fault) {
        assertThat(google.faults(verb, url, body == null ? "" : body))
                .singleElement()
                .asString()
                .startsWith(fault);
    }
}
