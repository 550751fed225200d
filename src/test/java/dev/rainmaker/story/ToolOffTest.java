package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The story goes through every tool server: with one of them off at the wire it stops where a person sees it, says which one,
 * and claims nothing that did not happen. Switched on again, a retry goes on.
 */
@QuarkusTest
@TestProfile(StoryProfile.class)
class ToolOffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    DataSource database;

    private final House house = new House();

    @AfterEach
    void on() {
        ToolSwitch.allOn();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"web-search, search", "linkedin, search", "analytics, report"})
    void aHuntStops(String server, String node) {
        // Given
        FreshHouse.open(database, 4);
        ToolSwitch.off(server);
        // When
        var hunt = house.startHunt("company retreats in Lisbon in autumn");
        // Then
        var run = house.hunt(hunt).getString("runId");
        stops(run, server, node);
        if (server.equals("web-search")) {
            assertThat(house.hunt(hunt).getInt("accepted")).isZero();
            assertThat(house.total("/api/v1/prospects")).isZero();
        }
        goesOn(run);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "web-search, enrich",
        "enrichment, enrich",
        "email, send",
        "analytics, send",
        "database, propose",
        "proposal, propose",
        "storage, propose",
        "calendar, offer_meeting"
    })
    void aJourneyStops(String server, String node) {
        // Given
        FreshHouse.open(database, 4);
        ToolSwitch.off(server);
        // When
        var deal = new Deal(house, "rosa", house.enter(World.persona("rosa")));
        // Then
        try (var approver = new Approver(house)) {
            var run = house.get("/api/v1/runs?kind=journey&subject=" + deal.prospect())
                    .getString("items[0].id");
            stops(run, server, node);
            pretendsNothing(server, deal);
            goesOn(run);
        }
    }

    private void stops(String run, String server, String node) {
        await(server + " is missed").atMost(PATIENCE).untilAsserted(() -> {
            var seen = house.get("/api/v1/runs/" + run);
            assertThat(seen.getString("status")).as(seen::prettify).isEqualTo("needs_attention");
        });
        var seen = house.get("/api/v1/runs/" + run);
        assertThat(seen.getString("node")).isEqualTo(node);
        assertThat(seen.getString("problem.code")).isNotBlank();
        assertThat(seen.getString("problem.sentence"))
                .contains("The " + server + " tool server does not answer")
                .doesNotContain("Exception");
        assertThat(seen.<String>getList("problem.options")).contains("retry", "cancel");
        assertThat(house.get("/api/v1/runs?status=needs_attention").getList("items.id"))
                .contains(run);
    }

    private void pretendsNothing(String server, Deal deal) {
        assertThat(house.total("/api/v1/meetings?status=confirmed&prospect=" + deal.prospect()))
                .isZero();
        switch (server) {
            case "web-search", "enrichment" -> assertThat(deal.messages()).isEmpty();
            case "email" -> {
                assertThat(deal.sent()).isEmpty();
                assertThat(World.now().mails("rosa")).isEmpty();
            }
            case "database", "proposal", "storage" ->
                assertThat(deal.sent()).noneMatch(message -> "proposal".equals(message.get("purpose")));
            case "calendar" ->
                assertThat(deal.sent()).noneMatch(message -> "meeting_offer".equals(message.get("purpose")));
            default -> assertThat(deal.sent()).hasSize(1);
        }
    }

    private void goesOn(String run) {
        ToolSwitch.allOn();
        house.retry(run);
        var stopped = house.get("/api/v1/runs/" + run).getInt("seq");
        await("after a retry").atMost(PATIENCE).untilAsserted(() -> {
            var seen = house.get("/api/v1/runs/" + run);
            assertThat(seen.getString("status")).as(seen::prettify).isIn("running", "waiting", "done", "runnable");
            assertThat(seen.getInt("seq")).isGreaterThanOrEqualTo(stopped);
        });
    }
}
