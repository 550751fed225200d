package dev.rainmaker.dates;

import static dev.rainmaker.dates.Holds.HOLDS;
import static dev.rainmaker.dates.Holds.TEAM;
import static dev.rainmaker.dates.Holds.act;
import static dev.rainmaker.dates.Holds.freeDay;
import static dev.rainmaker.dates.Holds.get;
import static dev.rainmaker.dates.Holds.place;
import static dev.rainmaker.dates.Holds.placed;
import static dev.rainmaker.dates.Holds.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.clock.Clock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DateHoldResourceTest {
    @Inject
    Clock clock;

    @Test
    void aHoldIsPlacedWithItsNoteAndSeenOnTheBoardAndOnTheDay() {
        // Given
        var day = freeDay(clock);
        var ada = TestProspects.named("Ada Early");
        // When
        var id = place(ada, day, Map.of("note", "asked twice"))
                .then()
                .statusCode(201)
                .body("status", equalTo("held"))
                .body("position", equalTo(1))
                .body("note", equalTo("asked twice"))
                .body("expiresAt", notNullValue())
                .body("prospectName", equalTo("Ada Early"))
                .extract()
                .<String>path("id");
        // Then
        get("/api/v1/dates?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("resources.name", hasItem("Team"))
                .body("days.find { it.resourceId == '" + TEAM + "' }.state", equalTo("held"))
                .body("days.find { it.resourceId == '" + TEAM + "' }.held", equalTo(1));
        get("/api/v1/dates/" + TEAM + "/" + day)
                .then()
                .statusCode(200)
                .body("options", equalTo(3))
                .body("line.id", contains(id))
                .body("line[0].note", nullValue());
        given().auth()
                .oauth2(TestTokens.seller())
                .get(HOLDS + "?prospect=" + ada)
                .then()
                .body("items.id", contains(id))
                .body("items[0].note", equalTo("asked twice"));
        given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/prospects/" + ada + "/timeline")
                .then()
                .body("kind", hasItem("date_hold.placed"));
    }

    @Test
    void theSameProspectIsInALineOnce() {
        // Given
        var day = freeDay(clock);
        var ada = TestProspects.named("Ada Again");
        var id = placed(ada, day);
        // When
        var second = place(ada, day, Map.of());
        // Then
        second.then().statusCode(409).body("code", equalTo("date_hold_exists")).body("hold_id", equalTo(id));
    }

    @Test
    void confirmingBooksTheDateAndTheOthersWait() {
        // Given
        var day = freeDay(clock);
        var first = placed(TestProspects.named("Bea First"), day);
        var second = placed(TestProspects.named("Cem Second"), day);
        act(TestTokens.manager(), second, "confirm").then().statusCode(409).body("code", equalTo("not_first_option"));
        // When
        act(TestTokens.manager(), first, "confirm").then().statusCode(200).body("status", equalTo("confirmed"));
        // Then
        act(TestTokens.manager(), first, "confirm").then().statusCode(200);
        get(HOLDS + "/" + second).then().body("status", equalTo("waiting")).body("expiresAt", nullValue());
        act(TestTokens.manager(), second, "confirm").then().statusCode(409).body("code", equalTo("date_booked"));
        get("/api/v1/dates?from=" + day + "&to=" + day)
                .then()
                .body("days.find { it.resourceId == '" + TEAM + "' }.state", equalTo("booked"))
                .body("days.find { it.resourceId == '" + TEAM + "' }.waiting", equalTo(1));
    }

    @Test
    void aBookingIsGivenUpByAManagerOnly() {
        // Given
        var day = freeDay(clock);
        var hold = placed(TestProspects.named("Dee Done"), day);
        act(TestTokens.owner(), hold, "confirm").then().statusCode(200);
        var why = Map.of("reason", "the event is off");
        // When
        var asSeller = post(TestTokens.seller(), HOLDS + "/" + hold + "/release", why);
        // Then
        asSeller.then().statusCode(403).body("code", equalTo("booking_needs_manager"));
        post(TestTokens.manager(), HOLDS + "/" + hold + "/release", why)
                .then()
                .statusCode(200)
                .body("status", equalTo("released"))
                .body("endReason", equalTo("released"))
                .body("endNote", equalTo("the event is off"));
        post(TestTokens.manager(), HOLDS + "/" + hold + "/release", why).then().statusCode(200);
        act(TestTokens.manager(), hold, "confirm").then().statusCode(409).body("code", equalTo("illegal_transition"));
    }

    @Test
    void aSellerChallengesAndExtendsAndAManagerMoves() {
        // Given
        var day = freeDay(clock);
        var first = placed(TestProspects.named("Eve First"), day);
        var second = placed(TestProspects.named("Fay Second"), day);
        var third = placed(TestProspects.named("Gil Third"), day);
        act(TestTokens.seller(), second, "extend").then().statusCode(200).body("status", equalTo("held"));
        // When
        act(TestTokens.seller(), second, "challenge").then().statusCode(200).body("status", equalTo("held"));
        // Then
        get(HOLDS + "/" + first)
                .then()
                .body("status", equalTo("challenged"))
                .body("challengedBy", equalTo(second))
                .body("challengeDueAt", notNullValue());
        act(TestTokens.seller(), third, "challenge").then().statusCode(409).body("code", equalTo("already_challenged"));
        act(TestTokens.seller(), first, "extend").then().statusCode(409);
        post(TestTokens.manager(), HOLDS + "/" + third + "/move", Map.of("position", 1))
                .then()
                .statusCode(200)
                .body("position", equalTo(1));
        get("/api/v1/dates/" + TEAM + "/" + day)
                .then()
                .body("line.id", contains(third, first, second))
                .body("line.status", contains("held", "held", "held"));
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectType=date_hold&subjectId=" + first)
                .then()
                .body("items.action", hasItems("date_hold.placed", "date_hold.challenged"))
                .body("items.after.challenged_by", hasItem(second));
    }

    @Test
    void aClosedDayCannotBeHeldAndAHeldDayCannotBeClosed() {
        // Given
        var day = freeDay(clock);
        var held = freeDay(clock);
        placed(TestProspects.named("Hal Holder"), held);
        var closing = Map.of("kind", "blocked", "reason", "Summer break");
        // When
        close(day.toString(), closing).statusCode(204);
        // Then
        place(TestProspects.named("Ida Late"), day, Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("date_closed"));
        get("/api/v1/dates?from=" + day + "&to=" + day)
                .then()
                .body("days.find { it.resourceId == '" + TEAM + "' }.state", equalTo("closed"))
                .body("days.find { it.resourceId == '" + TEAM + "' }.closure.reason", equalTo("Summer break"));
        close(held.toString(), closing).statusCode(409).body("code", equalTo("date_has_holds"));
        post(TestTokens.manager(), "/api/v1/dates/open", Map.of("from", day.toString(), "to", day.toString()))
                .then()
                .statusCode(204);
        placed(TestProspects.named("Ida Again"), day);
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectType=date_resource&subjectId=" + TEAM)
                .then()
                .body("items.action", hasItems("date.closed", "date.opened"));
    }

    @Test
    void daysAreClosedAllOrNone() {
        // Given
        var held = freeDay(clock);
        placed(TestProspects.named("Jo Holder"), held);
        var before = held.minusDays(2);
        // When
        var answer = post(
                TestTokens.manager(),
                "/api/v1/dates/close",
                Map.of("from", before.toString(), "to", held.toString(), "kind", "holiday", "reason", "Fair"));
        // Then
        answer.then().statusCode(409).body("code", equalTo("date_has_holds"));
        get("/api/v1/dates?resource=" + TEAM + "&from=" + before + "&to=" + held)
                .then()
                .body("days.findAll { it.closure?.reason == 'Fair' }", hasSize(0));
    }

    @Test
    void aVenueOfTheCatalogueHasADayAndACapacityOfItsOwn() {
        // Given
        var item = given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/catalogue")
                .then()
                .extract()
                .<String>path("find { it.kind == 'item' && it.active }.id");
        var day = freeDay(clock);
        // When
        var venue = post(TestTokens.manager(), "/api/v1/date-resources", Map.of("catalogueItemId", item, "capacity", 1))
                .then()
                .statusCode(201)
                .body("kind", equalTo("venue"))
                .extract();
        // Then
        String id = venue.path("id");
        post(TestTokens.manager(), "/api/v1/date-resources", Map.of("catalogueItemId", item, "capacity", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("date_resource_exists"));
        var first = hold(id, day.toString(), "Jan Venue");
        var second = hold(id, day.toString(), "Kim Venue");
        act(TestTokens.manager(), first, "confirm").then().statusCode(200);
        get(HOLDS + "/" + second).then().body("status", equalTo("waiting"));
        edit(id, "\"99\"", 2).statusCode(412);
        edit(id, "\"" + venue.<Integer>path("version") + "\"", 2)
                .statusCode(200)
                .body("capacity", equalTo(2));
        get(HOLDS + "/" + second).then().body("status", equalTo("held"));
        get("/api/v1/dates?from=" + day + "&to=" + day + "&resource=" + id)
                .then()
                .body("days", hasSize(1))
                .body("days[0].state", equalTo("held"))
                .body("days[0].booked", equalTo(1));
        get("/api/v1/date-resources").then().body("id", hasItem(id)).body("[0].id", equalTo(TEAM));
    }

    @Test
    void whatCannotBeIsRefused() {
        // Given
        var prospect = TestProspects.named("Lee Strange");
        // Then
        place(prospect, freeDay(clock).minusYears(90), Map.of())
                .then()
                .statusCode(400)
                .body("code", equalTo("date_out_of_range"));
        place(prospect, freeDay(clock).plusYears(9), Map.of())
                .then()
                .statusCode(400)
                .body("code", equalTo("date_out_of_range"));
        place("0000000000000000000000n0ne", freeDay(clock), Map.of()).then().statusCode(404);
        place(prospect, freeDay(clock), Map.of("resourceId", "0000000000000000000000n0ne"))
                .then()
                .statusCode(404)
                .body("code", equalTo("date_resource_not_found"));
        get("/api/v1/dates?from=2030-01-01&to=2030-12-31").then().statusCode(400);
        get("/api/v1/dates?from=2030-01-02&to=2030-01-01").then().statusCode(400);
        get("/api/v1/dates").then().statusCode(400);
        get(HOLDS + "/0000000000000000000000n0ne").then().statusCode(404);
    }

    @Test
    void viewersLookSellersHoldAndWithoutATokenThereIsNothing() {
        // Given
        var day = freeDay(clock);
        var hold = placed(TestProspects.named("Mia Guarded"), day);
        // Then
        for (var action : List.of("challenge", "extend", "release", "confirm", "move")) {
            act(TestTokens.viewer(), hold, action).then().statusCode(403).body("code", equalTo("forbidden"));
            given().contentType(ContentType.JSON)
                    .post(HOLDS + "/" + hold + "/" + action)
                    .then()
                    .statusCode(401);
        }
        for (var action : List.of("confirm", "move")) {
            act(TestTokens.seller(), hold, action).then().statusCode(403).body("code", equalTo("forbidden"));
        }
        for (var path : List.of("/api/v1/dates/close", "/api/v1/dates/open", "/api/v1/date-resources")) {
            post(TestTokens.seller(), path, Map.of()).then().statusCode(403);
            given().contentType(ContentType.JSON).post(path).then().statusCode(401);
        }
        post(TestTokens.viewer(), HOLDS, Map.of()).then().statusCode(403);
        given().get(HOLDS).then().statusCode(401);
        given().get("/api/v1/dates?from=" + day + "&to=" + day).then().statusCode(401);
    }

    private static ValidatableResponse close(String day, Map<String, String> closing) {
        var body = new HashMap<String, String>(closing);
        body.put("from", day);
        body.put("to", day);
        body.put("resourceId", TEAM);
        return post(TestTokens.manager(), "/api/v1/dates/close", body).then();
    }

    private static String hold(String resource, String day, String name) {
        return place(TestProspects.named(name), LocalDate.parse(day), Map.of("resourceId", resource))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse edit(String id, String ifMatch, int capacity) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(Map.of("capacity", capacity, "active", true))
                .put("/api/v1/date-resources/" + id)
                .then();
    }
}
