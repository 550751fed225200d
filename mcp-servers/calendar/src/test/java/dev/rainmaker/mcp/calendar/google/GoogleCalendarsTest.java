package dev.rainmaker.mcp.calendar.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.calendar.CalendarEvent;
import dev.rainmaker.mcp.calendar.TestSettings;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.store.ServerStore;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GoogleCalendarsTest {
    private static final Instant NINE = Instant.parse("2026-12-03T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-12-03T10:00:00Z");
    private static final CalendarEvent CALL = new CalendarEvent(
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
    private static final String ID = GoogleEvent.id("uid-1");
    private static final String EVENTS = "/calendars/team%40house.example/events";
    /** When none of these days is in the span that is kept: calendars are asked directly. */
    private static final Clock LONG_AGO = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static final String NOTHING = "{\"items\": []}";

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

    private GoogleCalendars google;

    @BeforeEach
    void aPersonsCalendars() {
        google = aPerson("20S");
        WIRE.stubFor(post("/token").willReturn(okJson("{\"access_token\": \"t1\", \"expires_in\": 3600}")));
    }

    @Test
    void aRefreshTokenIsTurnedIntoAnAccessTokenOnce() {
        listing(NOTHING);
        for (int i = 0; i < 3; i++) {
            google.events("team@house.example", NINE, TEN, ZoneId.of("Europe/Berlin"));
        }
        WIRE.verify(1, postRequestedFor(urlEqualTo("/token")));
        WIRE.verify(postRequestedFor(urlEqualTo("/token"))
                .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .withRequestBody(containing("refresh_token=r1"))
                .withRequestBody(containing("client_secret=sesame")));
        WIRE.verify(
                3,
                getRequestedFor(
                                urlEqualTo(
                                        EVENTS
                                                + "?singleEvents=true&orderBy=startTime&timeMin=2026-12-03T09%3A00%3A00Z&timeMax=2026-12-03T10%3A00%3A00Z&maxResults=250"))
                        .withHeader("Authorization", equalTo("Bearer t1")));
    }

    @Test
    void aServiceAccountSignsItsClaim(@TempDir Path folder) throws Exception {
        // Given
        var pair = rsa();
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        var file = Files.writeString(
                folder.resolve("account.json"),
                json.writeValueAsString(Map.of("client_email", "bot@house.example", "private_key", pem)));
        listing(NOTHING);
        // When
        with(Map.of("google.service-account", file.toString(), "google.subject", "owner@house.example"))
                .events("team@house.example", NINE, TEN, ZoneId.of("UTC"));
        // Then
        var sent =
                WIRE.findAll(postRequestedFor(urlEqualTo("/token"))).getFirst().getBodyAsString();
        var assertion = sent.replaceFirst(".*assertion=([^&]+).*", "$1");
        var claims = json.readTree(Base64.getUrlDecoder().decode(assertion.split("\\.")[1]));
        assertThat(claims.get("iss").asText()).isEqualTo("bot@house.example");
        assertThat(claims.get("sub").asText()).isEqualTo("owner@house.example");
        assertThat(claims.get("scope").asText()).contains("auth/calendar.events");
        assertThat(claims.get("aud").asText()).isEqualTo(WIRE.baseUrl() + "/token");
        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(pair.getPublic());
        verifier.update(assertion.substring(0, assertion.lastIndexOf('.')).getBytes());
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(assertion.split("\\.")[2])))
                .isTrue();
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        WIRE.stubFor(get(urlPathEqualTo(EVENTS))
                .inScenario("token")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(401))
                .willSetStateTo("new"));
        WIRE.stubFor(get(urlPathEqualTo(EVENTS))
                .inScenario("token")
                .whenScenarioStateIs("new")
                .willReturn(okJson(NOTHING)));
        assertThat(google.events("team@house.example", NINE, TEN, ZoneId.of("UTC")))
                .isEmpty();
        WIRE.verify(2, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void everyPageIsReadAndEveryKindOfEventUnderstood() {
        WIRE.stubFor(get(urlPathEqualTo(EVENTS)).willReturn(okJson("""
                {"nextPageToken": "p2", "items": [
                  {"id": "e1", "summary": "Allday", "start": {"date": "2026-12-03"}, "end": {"date": "2026-12-04"}, "transparency": "transparent"},
                  {"id": "e0", "status": "cancelled"}]}""")));
        WIRE.stubFor(get(urlPathEqualTo(EVENTS))
                .withQueryParam("pageToken", equalTo("p2"))
                .willReturn(okJson("""
                {"items": [{"id": "e2", "summary": "Tasting", "status": "confirmed", "start": {"dateTime": "2026-12-03T10:30:00+01:00", "timeZone": "Europe/Berlin"},
                  "end": {"dateTime": "2026-12-03T11:00:00+01:00"}, "attendees": [{"email": "x@y.example"}, {"displayName": "room"}],
                  "extendedProperties": {"private": {"rainmakerUid": "ours"}}}]}""")));
        var events = google.events("team@house.example", NINE, TEN, ZoneId.of("Europe/Berlin"));
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().start()).isEqualTo(Instant.parse("2026-12-02T23:00:00Z"));
        assertThat(events.getFirst().transparent()).isTrue();
        assertThat(events.getLast().uid()).isEqualTo("ours");
        assertThat(events.getLast().start()).isEqualTo(Instant.parse("2026-12-03T09:30:00Z"));
        assertThat(events.getLast().attendees()).containsExactly("x@y.example");
    }

    @Test
    void aBookingIsMadeUnderAnIdOfOurs() {
        listing(NOTHING);
        WIRE.stubFor(post(urlPathEqualTo(EVENTS))
                .willReturn(okJson("{\"id\": \"" + ID + "\", \"created\": \"2026-11-01T08:00:00.000Z\"}")));
        google.create("team@house.example", CALL);
        assertThat(ID).matches("[a-v0-9]{5,1024}");
        WIRE.verify(postRequestedFor(urlEqualTo(EVENTS + "?sendUpdates=all"))
                .withRequestBody(equalToJson("""
                {"id": "%s", "summary": "First call", "location": "Phone",
                 "start": {"dateTime": "2026-12-03T09:00:00Z", "timeZone": "Europe/Berlin"},
                 "end": {"dateTime": "2026-12-03T10:00:00Z", "timeZone": "Europe/Berlin"},
                 "attendees": [{"email": "ann@client.example"}],
                 "extendedProperties": {"private": {"rainmakerUid": "uid-1"}}}""".formatted(ID))));
    }

    @Test
    void aTakenTimeIsRefusedBeforehand() {
        listing("{\"items\": [" + entry("other", "2026-12-03T09:30:00Z", "2026-12-03T10:30:00Z", "") + "]}");
        assertThatThrownBy(() -> google.create("team@house.example", CALL)).hasMessageContaining("This time is taken");
        WIRE.verify(0, postRequestedFor(urlPathEqualTo(EVENTS)));
    }

    @Test
    void ofTwoMadeAtOnceTheLaterIsTakenBack() {
        // Given: nothing before, somebody else's after
        var theirs = entry("other", "2026-12-03T09:30:00Z", "2026-12-03T10:30:00Z", "2026-11-01T08:00:00.000Z");
        WIRE.stubFor(get(urlPathEqualTo(EVENTS))
                .inScenario("race")
                .whenScenarioStateIs("Started")
                .willReturn(okJson(NOTHING))
                .willSetStateTo("after"));
        WIRE.stubFor(get(urlPathEqualTo(EVENTS))
                .inScenario("race")
                .whenScenarioStateIs("after")
                .willReturn(okJson("{\"items\": [" + theirs + "]}")));
        WIRE.stubFor(post(urlPathEqualTo(EVENTS))
                .willReturn(okJson("{\"id\": \"" + ID + "\", \"created\": \"2026-11-01T08:00:00.001Z\"}")));
        WIRE.stubFor(
                delete(urlPathEqualTo(EVENTS + "/" + ID)).willReturn(aResponse().withStatus(204)));
        // When, then
        assertThatThrownBy(() -> google.create("team@house.example", CALL)).hasMessageContaining("This time is taken");
        WIRE.verify(deleteRequestedFor(urlEqualTo(EVENTS + "/" + ID)));
    }

    @Test
    void aRepeatIsAnsweredWithWhatIsThere() {
        listing("{\"items\": [" + entry(ID, "2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z", "") + "]}");
        WIRE.stubFor(post(urlPathEqualTo(EVENTS)).willReturn(aResponse().withStatus(409)));
        WIRE.stubFor(get(urlPathEqualTo(EVENTS + "/" + ID))
                .willReturn(okJson(entry(ID, "2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z", ""))));
        assertThatCode(() -> google.create("team@house.example", CALL)).doesNotThrowAnyException();
        WIRE.stubFor(get(urlPathEqualTo(EVENTS + "/" + ID))
                .willReturn(okJson(entry(ID, "2026-12-03T12:00:00Z", "2026-12-03T13:00:00Z", ""))));
        assertThatThrownBy(() -> google.create("team@house.example", CALL))
                .isInstanceOf(ToolCallException.class)
                .hasMessageContaining("belongs to another event");
    }

    @Test
    void aChangeGoesOnlyToWhatWasSeen() {
        listing(NOTHING);
        WIRE.stubFor(get(urlPathEqualTo(EVENTS + "/" + ID))
                .willReturn(okJson(entry(ID, "2026-12-03T12:00:00Z", "2026-12-03T13:00:00Z", "")
                        .replace("{\"id\"", "{\"etag\": \"\\\"33\\\"\", \"id\""))));
        WIRE.stubFor(patch(urlPathEqualTo(EVENTS + "/" + ID)).willReturn(okJson("{}")));
        assertThat(google.update("team@house.example", CALL)).isTrue();
        WIRE.verify(patchRequestedFor(urlEqualTo(EVENTS + "/" + ID + "?sendUpdates=all"))
                .withHeader("If-Match", equalTo("\"33\"")));
        WIRE.stubFor(
                patch(urlPathEqualTo(EVENTS + "/" + ID)).willReturn(aResponse().withStatus(412)));
        assertThatThrownBy(() -> google.update("team@house.example", CALL))
                .hasMessageContaining("changed or made before");
    }

    @Test
    void whatIsNotThereIsNeitherChangedNorCancelled() {
        WIRE.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        assertThat(google.update("team@house.example", CALL)).isFalse();
        assertThat(google.cancel("team@house.example", "uid-1")).isFalse();
        WIRE.stubFor(
                delete(urlPathEqualTo(EVENTS + "/" + ID)).willReturn(aResponse().withStatus(204)));
        assertThat(google.cancel("team@house.example", "uid-1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"})
    void aLimitIsNoRefusal(String reason) {
        WIRE.stubFor(get(urlPathEqualTo(EVENTS))
                .willReturn(okJson("{\"error\": {\"code\": 403, \"errors\": [{\"reason\": \"" + reason + "\"}]}}")
                        .withStatus(403)));
        assertThatThrownBy(() -> google.events("team@house.example", NINE, TEN, ZoneId.of("UTC")))
                .hasMessage("Google Calendar asks for fewer calls.");
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        if (trouble == VendorTrouble.SILENT || trouble == VendorTrouble.DRIPPING) {
            google = aPerson(VendorTrouble.TIMEOUT_MILLIS + "MS");
        }
        WIRE.stubFor(get(urlPathEqualTo("/calendars/troubled/events")).willReturn(trouble.response()));
        WIRE.stubFor(get(urlPathEqualTo("/users/me/calendarList")).willReturn(trouble.response()));
        assertThatThrownBy(() -> google.events("troubled", NINE, TEN, ZoneId.of("UTC")))
                .isInstanceOf(VendorFailure.class)
                .hasMessageContaining(trouble.sentence());
        assertThatThrownBy(() -> google.create("troubled", CALL))
                .isInstanceOf(VendorFailure.class)
                .hasMessageContaining(trouble.sentence());
        assertThatThrownBy(google::calendars)
                .hasMessageContaining(trouble.sentence())
                .satisfies(
                        failure -> assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK, "sesame"));
    }

    @Test
    void itSaysWhatIsMissing() {
        assertThat(with(Map.of()).status().detail()).contains("google.service-account");
        WIRE.stubFor(post("/token").willReturn(aResponse().withStatus(400).withBody("{\"error\": \"invalid_grant\"}")));
        assertThat(google.status().reachable()).isFalse();
        assertThat(google.status().detail()).startsWith("Google sign-in did not accept");
    }

    private static String entry(String id, String start, String end, String created) {
        return "{\"id\": \"" + id + "\", \"summary\": \"First call\", \"created\": \"" + created
                + "\", \"start\": {\"dateTime\": \"" + start + "\"}, \"end\": {\"dateTime\": \"" + end + "\"}}";
    }

    private static void listing(String items) {
        WIRE.stubFor(get(urlPathEqualTo(EVENTS)).willReturn(okJson(items)));
    }

    private GoogleCalendars aPerson(String timeout) {
        return with(Map.of(
                "google.client-id",
                "c1",
                "google.client-secret",
                "sesame",
                "google.refresh-token",
                "r1",
                "google.timeout",
                timeout));
    }

    private GoogleCalendars with(Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("google.base-url", WIRE.baseUrl());
        all.put("google.token-url", WIRE.baseUrl() + "/token");
        all.putIfAbsent("google.timeout", "20S");
        var config = TestSettings.of(all);
        var api = new GoogleApi(config, vendors, new GoogleTokens(config, vendors, json));
        return new GoogleCalendars(api, new GoogleSync(api, store, LONG_AGO));
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
