package dev.rainmaker.enrichment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.CreateProspect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FindingResourceTest {
    private static final Actor HUNTER = Actor.agent("enrichment");
    private static final Instant SEEN = Instant.parse("2026-05-01T10:00:00Z");

    @Inject
    EnrichmentApi enrichment;

    @Inject
    ProspectsApi prospects;

    @Test
    void theSameFactOfTheSameSourceIsKeptOnceAndFillsTheProspect() {
        // Given
        var id = prospect();
        var place = found("place", "Austin", 0.8, "https://a.example/1");
        // When
        var first = store(id, place, found("guests", "120", 0.7, "https://a.example/1"));
        var again = store(id, place);
        // Then
        assertThat(again).singleElement().isEqualTo(first.getFirst());
        assertThat(all(id)).hasSize(2).allMatch(finding -> finding.state() == FindingState.SUPPORTED);
        var filled = Reactive.await(() -> prospects.require(id));
        assertThat(filled.place()).isEqualTo("Austin");
        assertThat(filled.guests()).isEqualTo(120);
    }

    @Test
    void sourcesThatDisagreeAreMarkedAndAHumanSettlesIt() {
        // Given
        var id = prospect();
        var first = store(id, found("guests", "80", 0.6, "https://a.example/1")).getFirst();
        store(id, found("guests", "150", 0.65, "https://b.example/2"));
        assertThat(all(id)).allMatch(finding -> finding.state() == FindingState.CONTRADICTED);
        var disputed = Reactive.await(() -> prospects.require(id));
        assertThat(disputed.needsReview()).isTrue();
        assertThat(disputed.guests()).isEqualTo(80);
        // When
        as(TestTokens.seller())
                .body(Map.of("value", "95"))
                .patch("/api/v1/prospects/" + id + "/findings/" + first.id())
                .then()
                .statusCode(200)
                .body("state", equalTo(List.of("corrected", "contradicted", "supported")))
                .body("byHand", equalTo(List.of(false, false, true)));
        store(id, found("guests", "200", 0.99, "https://c.example/3"));
        // Then
        assertThat(Reactive.await(() -> prospects.require(id)).guests()).isEqualTo(95);
    }

    @Test
    void aDisputeIsNamedInWords() {
        // Given
        var id = prospect();
        // When
        store(id, found("eventDate", "2027-10-23", 0.6, "https://a.example/1"));
        store(id, found("eventDate", "2027-11-06", 0.65, "https://b.example/2"));
        // Then
        as(TestTokens.seller())
                .get("/api/v1/prospects/" + id.value() + "/review")
                .then()
                .statusCode(200)
                .body("reason", equalTo("Sources disagree about: event date."));
    }

    @Test
    void whatAHumanEnteredIsNeverOverwritten() {
        // Given
        var person = Actor.user("0000000000000000000000se11", Set.of());
        var id = Reactive.await(() -> prospects.create(
                        new CreateProspect(
                                null, unique(), null, null, null, "Bern", null, null, null, null, "manual", false),
                        person))
                .id();
        // When
        store(
                id,
                found("place", "Geneva", 0.95, "https://a.example/1"),
                found("guests", "40", 0.9, "https://a.example/1"));
        // Then
        var prospect = Reactive.await(() -> prospects.require(id));
        assertThat(prospect.place()).isEqualTo("Bern");
        assertThat(prospect.guests()).isEqualTo(40);
    }

    @Test
    void contactDataOfSomebodyElseIsLeftOutAndFlagged() {
        // Given
        var mark = unique();
        Reactive.await(() -> prospects.create(
                new CreateProspect(
                        null, mark, null, mark + "@mail.example", null, null, null, null, null, null, "manual", false),
                HUNTER));
        var id = prospect();
        // When
        store(id, found("email", mark + "@MAIL.example", 0.9, "https://a.example/1"));
        // Then
        var prospect = Reactive.await(() -> prospects.require(id));
        assertThat(prospect.email()).isNull();
        assertThat(prospect.needsReview()).isTrue();
    }

    @Test
    void aPersonAddsAndAViewerReadsMasked() {
        // Given
        var id = prospect();
        as(TestTokens.seller())
                .body(Map.of("field", "email", "value", "zoe" + unique() + "@quiet.example"))
                .post("/api/v1/prospects/" + id + "/findings")
                .then()
                .statusCode(201)
                .body("byHand", equalTo(true))
                .body("provider", equalTo("person"));
        // When
        var seen = as(TestTokens.viewer())
                .get("/api/v1/prospects/" + id + "/findings")
                .then();
        // Then
        seen.statusCode(200).body("", hasSize(1)).body("[0].value", equalTo("z•••@q•••"));
    }

    @Test
    void badInputRolesAndIdsAreClearProblems() {
        var id = prospect();
        var path = "/api/v1/prospects/" + id + "/findings";
        as(TestTokens.viewer())
                .body(Map.of("field", "place", "value", "x"))
                .post(path)
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(401);
        as(TestTokens.seller())
                .body(Map.of("field", "No Word", "value", "x"))
                .post(path)
                .then()
                .statusCode(400);
        as(TestTokens.seller())
                .body(Map.of("field", "place", "value", "x".repeat(2001)))
                .post(path)
                .then()
                .statusCode(400);
        as(TestTokens.seller())
                .body(Map.of("value", "x"))
                .patch(path + "/01jzzzzzzzzzzzzzzzzzzzzzzz")
                .then()
                .statusCode(404)
                .body("code", equalTo("finding_not_found"));
        as(TestTokens.seller())
                .body(Map.of("value", "x"))
                .patch(path + "/nonsense")
                .then()
                .statusCode(400);
    }

    private ProspectId prospect() {
        return Reactive.await(() -> prospects.create(
                        new CreateProspect(
                                null, unique(), null, null, null, null, null, null, null, null, "hunt:test", false),
                        HUNTER))
                .id();
    }

    private List<Finding> store(ProspectId id, NewFinding... findings) {
        return Reactive.await(() -> enrichment.store(id, List.of(findings), HUNTER));
    }

    private List<Finding> all(ProspectId id) {
        return Reactive.await(() -> enrichment.findings(id));
    }

    private static NewFinding found(String field, String value, double confidence, String url) {
        return new NewFinding(field, value, confidence, url, "We think of " + value + ".", "web_search", SEEN);
    }

    private static String unique() {
        return "find" + Long.toString(System.nanoTime(), 36);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
