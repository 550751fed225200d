package dev.rainmaker.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.CreateProspect;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A source's line says how many came, how far they got, and what they cost. */
@QuarkusTest
class SourcesTest {
    private static final Actor FINDER = Actor.system("sources-test");

    @Inject
    ProspectsApi prospects;

    @Inject
    Ids ids;

    @Test
    void countsHowFarTheProspectsOfASourceCameAndWhatTheyCost() {
        // Given
        var source = "inquiry:" + ids.next().toLowerCase() + ".example";
        create(source, ProspectStatus.ENRICHED);
        create(
                source,
                ProspectStatus.ENRICHED,
                ProspectStatus.CONTACTED,
                ProspectStatus.INTERESTED,
                ProspectStatus.QUALIFIED);
        create(
                source,
                ProspectStatus.ENRICHED,
                ProspectStatus.CONTACTED,
                ProspectStatus.INTERESTED,
                ProspectStatus.QUALIFIED,
                ProspectStatus.LOST);
        var cost =
                enter(Map.of("source", source, "basis", "per_prospect", "amountMinor", 1_250, "currency", "EUR"), 201);
        // When
        var figures = of(source);
        // Then
        assertThat(figures.getInt("prospects")).isEqualTo(3);
        assertThat(figures.getInt("qualified"))
                .as("a lost one was qualified, too")
                .isEqualTo(2);
        assertThat(figures.getInt("won")).isZero();
        assertThat(figures.getLong("cost[0].minor")).isEqualTo(3_750);
        assertThat(figures.getString("cost[0].currency")).isEqualTo("EUR");
        given().auth()
                .oauth2(TestTokens.manager())
                .delete("/api/v1/analytics/lead-costs/" + cost)
                .then()
                .statusCode(204);
        assertThat(of(source).getList("cost")).isEmpty();
    }

    @Test
    void refusesWhatIsNoCost() {
        enter(Map.of("source", "DROP TABLE", "basis", "per_month", "amountMinor", 5, "currency", "EUR"), 400);
        enter(Map.of("source", "manual", "basis", "per_month", "amountMinor", 0, "currency", "EUR"), 400);
        enter(Map.of("source", "manual", "basis", "per_month", "amountMinor", 5, "currency", "ZZZ"), 400);
        enter(
                Map.of(
                        "source",
                        "manual",
                        "basis",
                        "per_month",
                        "amountMinor",
                        5,
                        "currency",
                        "EUR",
                        "lastDay",
                        "2019-01-01"),
                400);
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/analytics/sources?from=2026-05-01&until=2026-04-01")
                .then()
                .statusCode(400);
    }

    private static String enter(Map<String, ?> given, int status) {
        var body = new HashMap<String, Object>(given);
        body.put("firstDay", "2020-01-01");
        return given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/analytics/lead-costs")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private static JsonPath of(String source) {
        var all = given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/analytics/sources")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return all.setRootPath("sources.find { it.source == '" + source + "' }");
    }

    private void create(String source, ProspectStatus... way) {
        var name = "Ines " + ids.next();
        var prospect = Reactive.await(() -> prospects.create(
                new CreateProspect(
                        ProspectType.INDIVIDUAL, name, null, null, null, name, null, null, null, null, source, false),
                FINDER));
        for (var status : List.of(way)) {
            Reactive.await(() -> Panache.withTransaction(() -> prospects.move(prospect.id(), status, "test", FINDER)));
        }
    }
}
