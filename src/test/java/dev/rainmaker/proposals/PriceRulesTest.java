package dev.rainmaker.proposals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.PricedPackage.Adjustment;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are data with revisions: a change counts from its day on and moves nothing that was priced before. */
@QuarkusTest
class PriceRulesTest {
    /** Rules of these tests are bound to events of one day, so that no other test meets them. */
    private static final LocalDate DAY = LocalDate.parse("2037-02-13");

    @Inject
    Offers offers;

    @Inject
    ProposalsApi proposals;

    @Inject
    Clock clock;

    private String bundle;
    private String key;

    @BeforeEach
    void sell() {
        bundle = offers.bundle(
                "Zz ruled", List.of(offers.item("Zz thing", "EVENT", 1_000_000, 100_000, null)), List.of());
        key = add(Map.of("kind", "season", "name", "Zz fair", "percent", 10))
                .then()
                .statusCode(201)
                .body("revision", equalTo(1))
                .extract()
                .path("key");
    }

    @AfterEach
    void close() {
        offers.close();
        offers.run("DELETE FROM price_rule WHERE name LIKE 'Zz %'");
    }

    @Test
    void theTraceNamesTheRevisionThatWasApplied() {
        // Given
        var first = fair(offers.draft(80, DAY, null, null, bundle));
        // When
        change(Map.of("name", "Zz fair", "percent", 12), 1)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        // Then
        var second = fair(offers.draft(80, DAY, null, null, bundle));
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.amountMinor()).isEqualTo(100_000);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.amountMinor()).isEqualTo(120_000);
        assertThat(second.ruleId()).isNotEqualTo(first.ruleId());
    }

    @Test
    void aChangeMovesNothingThatWasSent() {
        // Given
        var proposal = offers.sent(offers.draft(80, DAY, null, null, bundle));
        // When
        change(Map.of("name", "Zz fair", "percent", 50), 1).then().statusCode(200);
        // Then
        var later = Reactive.await(() -> proposals.require(proposal.id()));
        assertThat(later.packages()).isEqualTo(proposal.packages());
        Offers.quote(proposal, bundle, List.of()).then().body("totalMinor", equalTo((int) proposal.totalMinor()));
    }

    @Test
    void aChangeThatIsPlannedCountsFromItsDayOn() {
        // Given
        var from = today().plusDays(40);
        // When
        change(Map.of("name", "Zz fair", "percent", 30, "effectiveFrom", from.toString()), 1)
                .then()
                .statusCode(200)
                .body("effectiveFrom", equalTo(from.toString()));
        // Then
        assertThat(fair(offers.draft(80, DAY, null, null, bundle)).revision()).isEqualTo(1);
        given().auth()
                .oauth2(TestTokens.seller())
                .get("/api/v1/price-rules")
                .then()
                .body("findAll { it.key == '" + key + "' }.revision", contains(2, 1))
                .body(
                        "findAll { it.key == '" + key + "' }.effectiveTo",
                        hasItem(from.minusDays(1).toString()));
    }

    @Test
    void whoChangesWhatWasChangedMeanwhileIsTold() {
        // Given
        change(Map.of("name", "Zz fair", "percent", 12), 1).then().statusCode(200);
        // When
        var late = change(Map.of("name", "Zz fair", "percent", 13), 1);
        // Then
        late.then().statusCode(412).body("code", equalTo("version_conflict"));
    }

    @Test
    void thePastIsPricedAndARuleIsWhole() {
        // When, Then
        change(
                        Map.of(
                                "name",
                                "Zz fair",
                                "percent",
                                5,
                                "effectiveFrom",
                                today().minusDays(1).toString()),
                        1)
                .then()
                .statusCode(409)
                .body("code", equalTo("price_rule_refused"));
        add(Map.of("kind", "guest_tier", "name", "Zz tier", "percent", -5))
                .then()
                .statusCode(409)
                .body("code", equalTo("price_rule_refused"));
        add(Map.of("kind", "minimum_spend", "name", "Zz least"))
                .then()
                .statusCode(409)
                .body("code", equalTo("price_rule_refused"));
    }

    private static Adjustment fair(Proposal proposal) {
        return proposal.recommended().adjustments().stream()
                .filter(each -> each.label().equals("Zz fair"))
                .findFirst()
                .orElseThrow();
    }

    private static Response add(Map<String, ?> rule) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(bound(rule))
                .post("/api/v1/price-rules");
    }

    private Response change(Map<String, ?> rule, int revision) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision + "\"")
                .body(bound(rule))
                .put("/api/v1/price-rules/" + key);
    }

    private static Map<String, Object> bound(Map<String, ?> rule) {
        var bound = new HashMap<String, Object>(rule);
        bound.put("validFrom", DAY.toString());
        bound.put("validTo", DAY.toString());
        return bound;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/Berlin"));
    }
}
