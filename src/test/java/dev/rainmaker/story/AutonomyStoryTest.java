package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Trust is earned by thirty decisions and ten agreements, is used once, and is gone with the first complaint. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class AutonomyStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Inject
    DataSource database;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    private final House house = new House();
    private final String type = World.persona(Steering.SILENT).facts().eventType();
    private final String cell = "first_message." + type + ".unknown";
    private int guests;

    @Test
    void aRuleIsEarnedUsedAndLost() throws Exception {
        // Given
        FreshHouse.open(database, 4);
        approveAsTheyStand(enter(30));
        assertThat(figure("decided")).isEqualTo(30);
        promote("shadow").statusCode(200);
        promote("on").statusCode(409).body("code", equalTo("rule_not_ready"));
        approveAsTheyStand(enter(10));
        assertThat(figure("shadowAgreed")).isEqualTo(10);
        promote("on").statusCode(200).body("mode", equalTo("on"));
        var prospect = house.enter(World.persona(Steering.SILENT));
        var journey = Steering.of(house, prospect).reaches("waiting", "await_client");
        var approval = house.get("/api/v1/approvals?prospectId=" + prospect);
        assertThat(approval.getList("items")).hasSize(1);
        assertThat(approval.getString("items[0].rule.ruleId")).isEqualTo(cell);
        assertThat(approval.getString("items[0].decidedBy")).startsWith(cell + "@");
        assertThat(World.now().of(Steering.SILENT, "RECEIVED", "messageId")).hasSize(1);
        assertThat(house.get("/api/v1/autonomy/cases?byRule=true").<String>getList("items.prospectId"))
                .containsExactly(prospect);
        // When
        journey.arrives(secret, "This is spam. I will report you.");
        // Then
        await("the rule is off").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        house.get("/api/v1/autonomy/cells/" + cell).getString("mode"))
                .isEqualTo("off"));
        var history = house.get("/api/v1/autonomy/history?cell=" + cell);
        assertThat(history.<String>getList("items.cause")).containsExactly("complaint", "promoted", "promoted");
        var next = enter(1).getFirst();
        Steering.of(house, next).reaches("waiting", "await_decision");
        assertThat(pending(next).getString("items[0].status")).isEqualTo("pending");
        promote("shadow").statusCode(409).body("missing", hasItem("harm"));
    }

    @Test
    void whatAPersonTakesBackWaitsForThemAndGoesOutOnce() throws Exception {
        // Given
        FreshHouse.open(database, 4);
        switchedOn();
        var prospect = house.enter(World.persona(Steering.SILENT));
        var journey = Steering.of(house, prospect).reaches("waiting", "send");
        var request = house.get("/api/v1/approvals?prospectId=" + prospect).getString("items[0].id");
        // When
        given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "not in this tone"))
                .post("/api/v1/approvals/" + request + "/take-back")
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        // Then
        journey.reaches("waiting", "await_decision");
        assertThat(house.get("/api/v1/autonomy/cells/" + cell).getString("mode"))
                .isEqualTo("off");
        assertThat(journey.pendingApproval()).isEqualTo(request);
        assertThat(World.now().mails(Steering.SILENT)).isEmpty();
        approveAsTheyStand(List.of(prospect));
        journey.reaches("waiting", "await_client");
        assertThat(World.now().of(Steering.SILENT, "RECEIVED", "messageId")).hasSize(1);
    }

    /** As if it had been earned before. */
    private void switchedOn() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO autonomy_cell (id, version, topic, event_type, band, mode, since)"
                                + " VALUES (?, 1, 'first_message', ?, 'unknown', 'on', UTC_TIMESTAMP(6))")) {
            insert.setString(1, cell);
            insert.setString(2, type);
            insert.executeUpdate();
        }
    }

    /** Journeys of people who never answer. */
    private List<String> enter(int count) {
        var entered = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var number = ++guests;
            var prospect = TestProspects.entered(Map.of(
                    "type",
                    "individual",
                    "name",
                    "Guest Number" + number,
                    "email",
                    "guest" + number + "@elsewhere.example",
                    "place",
                    "Austin, Texas",
                    "eventType",
                    type));
            given().auth()
                    .oauth2(TestTokens.seller())
                    .post("/api/v1/prospects/" + prospect + "/journey")
                    .then()
                    .statusCode(200);
            entered.add(prospect);
        }
        return entered;
    }

    private void approveAsTheyStand(List<String> prospects) {
        for (var prospect : prospects) {
            await("a first message to decide").atMost(PATIENCE).untilAsserted(() -> assertThat(
                            pending(prospect).getList("items"))
                    .isNotEmpty());
            var request = pending(prospect);
            assertThat(house.approve(request.getString("items[0].id"), request.getString("items[0].fingerprint")))
                    .isEqualTo(200);
        }
    }

    private JsonPath pending(String prospect) {
        return house.get("/api/v1/approvals?state=pending&prospectId=" + prospect);
    }

    private long figure(String name) {
        return house.get("/api/v1/autonomy/cells/" + cell).getLong("figures." + name);
    }

    private ValidatableResponse promote(String to) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of("to", to))
                .post("/api/v1/autonomy/cells/" + cell + "/promote")
                .then();
    }
}
