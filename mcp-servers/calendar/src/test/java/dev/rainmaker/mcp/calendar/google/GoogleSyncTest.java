package dev.rainmaker.mcp.calendar.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.calendar.TestSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listing reads what has changed, and all of it when it must. */
@QuarkusTest
class GoogleSyncTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:30:00Z");
    private static final Instant FROM = Instant.parse("2026-12-03T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-04T00:00:00Z");
    private static final String WHOLE =
            "?singleEvents=true&maxResults=250&timeMin=2026-10-31T00%3A00%3A00Z&timeMax=2027-06-09T00%3A00%3A00Z";

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

    /** A new one each time: the store outlives a test. */
    private final String calendar = "team-" + UUID.randomUUID();

    private final String events = "/calendars/" + calendar + "/events";

    @BeforeEach
    void twoEvents() {
        WIRE.stubFor(post("/token").willReturn(okJson("{\"access_token\": \"t1\", \"expires_in\": 3600}")));
        WIRE.stubFor(whole().willReturn(okJson(
                "{\"items\": [" + entry("a", "09") + "," + entry("b", "11") + "], \"nextSyncToken\": \"s1\"}")));
        WIRE.stubFor(since("s1").willReturn(okJson("{\"items\": [], \"nextSyncToken\": \"s2\"}")));
    }

    private MappingBuilder whole() {
        return get(urlPathEqualTo(events)).withQueryParam("syncToken", absent());
    }

    private MappingBuilder since(String token) {
        return get(urlPathEqualTo(events)).withQueryParam("syncToken", equalTo(token));
    }

    private static String entry(String id, String hour) {
        return "{\"id\": \"" + id + "\", \"summary\": \"" + id
                + "\", \"htmlLink\": \"https://x\", \"start\": {\"dateTime\": \"2026-12-03T" + hour
                + ":00:00Z\"}, \"end\": {\"dateTime\": \"2026-12-03T" + hour + ":30:00Z\"}}";
    }

    /** Another replica, some time later. */
    private List<String> listed(Duration later, Instant from, Instant to) {
        var config = TestSettings.of(Map.of(
                "google.client-id", "c1",
                "google.client-secret", "sesame",
                "google.refresh-token", "r1",
                "google.base-url", WIRE.baseUrl(),
                "google.token-url", WIRE.baseUrl() + "/token",
                "google.timeout", "60S"));
        var api = new GoogleApi(config, vendors, new GoogleTokens(config, vendors, json));
        var sync = new GoogleSync(api, store, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
        return new GoogleCalendars(api, sync)
                .events(calendar, from, to, ZoneOffset.UTC).stream()
                        .map(CalendarEvent::uid)
                        .toList();
    }

    private List<String> listed() {
        return listed(Duration.ZERO, FROM, TO);
    }

    @Test
    void theFirstListIsOfAllAndTheNextOfWhatHasChanged() {
        assertThat(listed()).containsExactly("a", "b");
        WIRE.stubFor(since("s1")
                .willReturn(okJson("{\"nextPageToken\": \"p2\", \"items\": [" + entry("c", "08")
                        + ", {\"id\": \"b\", \"status\": \"cancelled\"}]}")));
        WIRE.stubFor(since("s1")
                .withQueryParam("pageToken", equalTo("p2"))
                .willReturn(okJson("{\"items\": [" + entry("a", "07") + "], \"nextSyncToken\": \"s2\"}")));
        WIRE.stubFor(since("s2").willReturn(okJson("{\"nextSyncToken\": \"s3\"}")));
        assertThat(listed()).containsExactly("a", "c");
        assertThat(listed()).containsExactly("a", "c");
        WIRE.verify(1, getRequestedFor(urlEqualTo(events + WHOLE)));
        WIRE.verify(1, getRequestedFor(urlEqualTo(events + "?singleEvents=true&maxResults=250&syncToken=s1")));
        WIRE.verify(1, getRequestedFor(urlEqualTo(events + "?singleEvents=true&maxResults=250&syncToken=s2")));
    }

    @Test
    void onlyTheSpanThatIsAskedForIsListed() {
        assertThat(listed(Duration.ZERO, FROM, Instant.parse("2026-12-03T11:00:00Z")))
                .containsExactly("a");
        assertThat(listed(Duration.ZERO, Instant.parse("2026-12-03T09:30:00Z"), TO))
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(ints = {410, 400})
    void aTokenThatIsNoLongerKnownMeansToReadAllAnew(int status) {
        listed();
        WIRE.stubFor(since("s1").willReturn(aResponse().withStatus(status)));
        WIRE.stubFor(whole().willReturn(okJson("{\"items\": [" + entry("d", "10") + "], \"nextSyncToken\": \"s9\"}")));
        WIRE.stubFor(since("s9").willReturn(okJson("{\"nextSyncToken\": \"s9\"}")));
        assertThat(listed()).containsExactly("d");
        assertThat(listed()).containsExactly("d");
        WIRE.verify(2, getRequestedFor(urlEqualTo(events + WHOLE)));
    }

    @Test
    void otherTroublesAreNoReasonToReadAllAnew() {
        listed();
        WIRE.stubFor(since("s1").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90")));
        assertThatThrownBy(this::listed).hasMessageContaining("asks for fewer calls");
        WIRE.verify(1, getRequestedFor(urlEqualTo(events + WHOLE)));
    }

    @Test
    void allIsReadAnewAfterHalfADay() {
        listed();
        listed(Duration.ofHours(11), FROM, TO);
        WIRE.verify(1, getRequestedFor(urlEqualTo(events + WHOLE)));
        listed(Duration.ofHours(13), FROM, TO);
        WIRE.verify(2, getRequestedFor(urlEqualTo(events + WHOLE)));
    }

    @Test
    void daysThatAreNotKeptAreAskedForDirectly() {
        var past = Instant.parse("2026-10-01T00:00:00Z");
        WIRE.stubFor(get(urlPathEqualTo(events)).willReturn(okJson("{\"items\": []}")));
        assertThat(listed(Duration.ZERO, past, past.plusSeconds(60))).isEmpty();
        WIRE.verify(getRequestedFor(urlPathEqualTo(events)).withQueryParam("orderBy", equalTo("startTime")));
        WIRE.verify(0, getRequestedFor(urlEqualTo(events + WHOLE)));
    }

    @Test
    void aVendorThatGivesNoTokenIsAskedDirectly() {
        WIRE.stubFor(get(urlPathEqualTo(events)).willReturn(okJson("{\"items\": [" + entry("a", "09") + "]}")));
        assertThat(listed()).containsExactly("a");
        assertThat(listed()).containsExactly("a");
        WIRE.verify(2, getRequestedFor(urlPathEqualTo(events)).withQueryParam("orderBy", equalTo("startTime")));
    }

    @Test
    void aVeryLargeCalendarIsAskedDirectly() {
        WIRE.stubFor(get(urlPathEqualTo(events))
                .withQueryParam("orderBy", absent())
                .willReturn(okJson("{\"nextPageToken\": \"more\", \"items\": []}")));
        WIRE.stubFor(get(urlPathEqualTo(events))
                .withQueryParam("orderBy", equalTo("startTime"))
                .willReturn(okJson("{\"items\": [" + entry("a", "09") + "]}")));
        assertThat(listed()).containsExactly("a");
        WIRE.resetRequests();
        assertThat(listed()).containsExactly("a");
        WIRE.verify(1, getRequestedFor(urlPathEqualTo(events)));
    }

    @Test
    void whatIsKeptIsWhatIsReadAndNoMore() {
        listed();
        assertThat(store.get("google-calendar-sync", calendar))
                .get()
                .asString()
                .contains("s1")
                .doesNotContain("htmlLink");
    }
}
