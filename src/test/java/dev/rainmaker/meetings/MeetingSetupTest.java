package dev.rainmaker.meetings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types of meetings are data: what a person changes there holds for the next offer. */
@QuarkusTest
class MeetingSetupTest {
    private static final String TYPES = "/api/v1/meeting-types";

    @Inject
    Ids ids;

    @Test
    void everyTypeHasItsRules() {
        var types = types();
        assertThat(types.getList("type"))
                .containsExactly("initial_call", "venue_visit", "planning_session", "final_walk_through");
        assertThat(types.getList("minutes", Integer.class)).allMatch(minutes -> minutes >= 15);
    }

    @Test
    void anotherLengthHoldsForTheNextOffer() {
        // Given
        var before = rules("final_walk_through");
        try {
            // When
            var changed = edit("final_walk_through", before.get("version"), rulesOf(before, "minutes", 45));
            // Then
            changed.then().statusCode(200).body("minutes", equalTo(45));
            Map<String, String> slot = slots("final_walk_through").getMap("slots[0]");
            assertThat(Duration.between(Instant.parse(slot.get("start")), Instant.parse(slot.get("end"))))
                    .isEqualTo(Duration.ofMinutes(45));
        } finally {
            edit("final_walk_through", null, rulesOf(before, "minutes", before.get("minutes")));
        }
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        // Given
        var before = rules("venue_visit");
        // When
        var late = edit("venue_visit", 4_711, rulesOf(before, "minutes", 90));
        // Then
        late.then().statusCode(412).body("code", equalTo("version_conflict"));
    }

    @Test
    void nobodyUnknownHosts() {
        var before = rules("venue_visit");
        edit("venue_visit", null, rulesOf(before, "hostId", ids.next()))
                .then()
                .statusCode(400)
                .body("code", equalTo("host_unknown"));
    }

    @Test
    void aSellerLooksAndDoesNotEdit() {
        given().auth().oauth2(TestTokens.seller()).get(TYPES).then().statusCode(200);
        given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(rulesOf(rules("venue_visit"), "minutes", 60))
                .put(TYPES + "/venue_visit")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .put(TYPES + "/venue_visit")
                .then()
                .statusCode(401);
    }

    @Test
    void meetingsGoRoundAmongThoseWhoHost() {
        // Given
        var first = host();
        var second = host();
        var before = rules("planning_session");
        edit("planning_session", null, rulesOf(before, "hostRule", "round_robin"))
                .then()
                .statusCode(200);
        try {
            // When
            var one = propose();
            var two = propose();
            // Then
            assertThat(List.of(one, two)).containsExactlyInAnyOrder(first, second);
        } finally {
            edit("planning_session", null, rulesOf(before, "hostRule", "named"));
            work(first, false);
            work(second, false);
        }
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "timeZone", "Europe/Berlin", "opens", "17:00", "closes", "09:00", "days", List.of("monday")))
                .put("/api/v1/venue-hours/" + ids.next())
                .then()
                .statusCode(400);
    }

    @Test
    void aVenueKeepsItsHours() {
        var venue = ids.next();
        given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "timeZone",
                        "Europe/Lisbon",
                        "opens",
                        "10:00",
                        "closes",
                        "18:30",
                        "days",
                        List.of("monday", "saturday")))
                .put("/api/v1/venue-hours/" + venue)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/venue-hours")
                .then()
                .statusCode(200)
                .body("venueId", hasItem(venue))
                .body("find { it.venueId == '" + venue + "' }.hours.closes", equalTo("18:30"));
    }

    @Test
    void theClientReadsTimesInTheZoneOfTheirPlace() {
        // Given
        var prospect = TestProspects.entered(
                Map.of("type", "individual", "name", "Tess Texas " + ids.next(), "place", "Austin, Texas"));
        // When
        var meeting = given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("prospectId", prospect, "type", "initial_call"))
                .post("/api/v1/meetings");
        // Then
        meeting.then()
                .statusCode(201)
                .body("status", equalTo("proposed"))
                .body("timeZone", equalTo("America/Chicago"))
                .body("offered.size()", equalTo(3))
                .body("bookingLink", containsString("/b/"));
    }

    @Test
    void goodTimesComeWithTheirReasons() {
        // When
        var slots = slots("initial_call");
        // Then
        assertThat(slots.getList("suggested")).hasSize(3);
        assertThat(slots.getList("suggested[0].reasons", String.class)).isNotEmpty();
        assertThat(slots.getList("suggested.start", String.class))
                .extracting(start -> start.substring(0, 10))
                .doesNotHaveDuplicates();
    }

    /** A new seller who takes part in the round. */
    private String host() {
        var id = TestUser.create("seller").id();
        work(id, true);
        return id;
    }

    private void work(String user, boolean hosts) {
        given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "hosts",
                        hosts,
                        "calendarId",
                        "host-" + user,
                        "hours",
                        Map.of(
                                "timeZone",
                                "Europe/Berlin",
                                "opens",
                                "08:00",
                                "closes",
                                "18:00",
                                "days",
                                List.of("monday", "tuesday", "wednesday", "thursday"))))
                .put("/api/v1/meeting-hosts/" + user)
                .then()
                .statusCode(200)
                .body("hours.opens", equalTo("08:00"));
    }

    private static String propose() {
        return given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("prospectId", TestProspects.named("Rhea Round"), "type", "planning_session"))
                .post("/api/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("hostId");
    }

    private static JsonPath types() {
        return given().auth()
                .oauth2(TestTokens.viewer())
                .get(TYPES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> rules(String type) {
        return types().getMap("find { it.type == '" + type + "' }");
    }

    private static Map<String, Object> rulesOf(Map<String, Object> rules, String field, Object value) {
        var body = new HashMap<String, Object>();
        for (var name : List.of("minutes", "bufferBefore", "bufferAfter", "leadMinutes", "hostRule", "hostId")) {
            if (rules.get(name) != null) {
                body.put(name, rules.get(name));
            }
        }
        body.put(field, value);
        return body;
    }

    private static Response edit(String type, Object version, Map<String, Object> body) {
        var request = given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put(TYPES + "/" + type);
    }

    private static JsonPath slots(String type) {
        return given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/meetings/slots?type=" + type)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
