package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.NewFinding;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journey asks a person, costs nothing meanwhile, and goes on exactly there with what the person said. */
@QuarkusTest
@TestProfile(AskingProfile.class)
class HumanStepsTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    @Inject
    EnrichmentApi enrichment;

    @Inject
    Clock clock;

    private final House house = new House();

    @BeforeEach
    void fresh() {
        FreshHouse.open(database, 4);
    }

    @Test
    void aMissingAddressIsEnteredAndTheJourneyGoesOnWithoutSearchingAgain() throws Throwable {
        // Given
        var prospect = TestProspects.named("Wilhelmina Quandt-Ferber");
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.seller())
                .post("/api/v1/prospects/" + prospect + "/journey")
                .then()
                .statusCode(200);
        var journey = Steering.of(house, prospect).reaches("needs_attention", "enrich");
        assertThat(tasks(journey)).isZero();
        assertThat(house.get("/api/v1/today").<String>getList("waiting.findAll { it.kind == 'run' }.id"))
                .contains(journey.run());
        assertThat(journey.question().getString("kind")).isEqualTo("missing_data");
        assertThat(journey.question().<String>getList("missing")).containsExactly("email");
        journey.answer(TestTokens.seller(), "missingData", Map.of("email", "nobody at nowhere"))
                .statusCode(400);
        doubted(prospect, "w.ferber@quandt.example");
        assertThat(journey.question().<String>getList("candidates.value")).containsExactly("w.ferber@quandt.example");
        // When
        journey.answer(TestTokens.seller(), "missingData", Map.of("email", "wilhelmina@quandt.example"))
                .statusCode(200);
        // Then
        journey.reaches("waiting", "await_decision");
        assertThat(house.get("/api/v1/prospects/" + prospect).getString("email"))
                .isEqualTo("wilhelmina@quandt.example");
        assertThat(house.get("/api/v1/runs/" + journey.run())
                        .<Map<String, Object>>getList("steps.findAll { it.node == 'enrich' }.facts"))
                .as("searched once")
                .filteredOn(facts -> facts.containsKey("findings"))
                .hasSize(1);
        assertThat(house.get("/api/v1/audit?subjectType=run&subjectId=" + journey.run())
                        .<String>getList("items.action"))
                .contains("run.answered");
    }

    @Test
    void anApprovalCanBeAnsweredWhereTheRunIsShown() {
        // Given
        var journey =
                Steering.of(house, house.enter(World.persona(Steering.SILENT))).reaches("waiting", "await_decision");
        var asked = journey.question();
        assertThat(asked.getString("kind")).isEqualTo("approval");
        var yes = Map.of("approved", true, "fingerprint", asked.getString("approval.fingerprint"));
        journey.answer(TestTokens.seller(), "approval", yes).statusCode(403);
        journey.answer(TestTokens.owner(), "approval", Map.of("approved", false, "fingerprint", yes.get("fingerprint")))
                .statusCode(400);
        // When
        journey.answer(TestTokens.owner(), "approval", yes).statusCode(200);
        // Then
        journey.reaches("waiting", "await_client");
        assertThat(World.now().of(Steering.SILENT, "RECEIVED", "messageId")).hasSize(1);
        journey.call(TestTokens.owner(), "answer", Map.of("version", asked.getString("version"), "approval", yes))
                .statusCode(409);
    }

    @Test
    void aDoubtfulReadingIsCorrectedAndTheJourneyGoesOnWithTheCorrectedOne() throws Exception {
        // Given
        var journey = waitingForTheClient();
        journey.arrives(secret, "We are really interested. We will be 95 guests in the town hall.");
        journey.reaches("needs_attention", "react");
        assertThat(tasks(journey)).isZero();
        var asked = journey.question();
        assertThat(asked.getString("kind")).isEqualTo("low_confidence");
        assertThat(asked.getString("reading.words")).contains("95 guests");
        assertThat(asked.<String>getList("reading.slots.slot")).contains("guests");
        assertThat(asked.getFloat("reading.confidence")).isLessThan(asked.getFloat("reading.bound"));
        assertThat(brief(journey))
                .as("nothing is learned before a person says so")
                .isEmpty();
        // When
        journey.answer(
                        TestTokens.seller(),
                        "reading",
                        Map.of("intent", "question", "slots", List.of(Map.of("slot", "guests", "value", "105"))))
                .statusCode(200);
        // Then
        journey.reaches("waiting", "await_decision");
        assertThat(brief(journey)).containsExactly("105");
        assertThat(journey.deal().messages())
                .filteredOn(message -> "in".equals(message.get("direction")))
                .extracting(message -> message.get("intent"))
                .containsExactly("question");
    }

    @Test
    void aCorrectedReadingThatEndsTheJourneyEndsIt() throws GeneralSecurityException {
        // Given
        var journey = waitingForTheClient();
        journey.arrives(secret, "We are really interested in what you do.");
        journey.reaches("needs_attention", "react");
        // When
        journey.answer(TestTokens.seller(), "reading", Map.of("intent", "declined"))
                .statusCode(200);
        // Then
        journey.reaches("done", "__END__");
        assertThat(house.get("/api/v1/prospects/" + journey.prospect()).getString("status"))
                .isEqualTo("lost");
    }

    @Test
    void aComplaintStopsEverythingAtOnceAndEndsTheJourneyWhenAPersonSaysSo() throws Exception {
        // Given
        var journey = complaint();
        assertThat(tasks(journey)).isZero();
        assertThat(house.total("/api/v1/suppressions")).isEqualTo(1);
        assertThat(house.get("/api/v1/conversations/" + journey.deal().conversation())
                        .getBoolean("needsPerson"))
                .isTrue();
        assertThat(journey.question().getString("reading.words")).contains("This is spam");
        // When
        journey.answer(TestTokens.seller(), "complaint", Map.of("complaint", true))
                .statusCode(200);
        // Then
        journey.reaches("done", "__END__");
        assertThat(house.get("/api/v1/prospects/" + journey.prospect()).getString("status"))
                .isEqualTo("lost");
        assertThat(house.total("/api/v1/suppressions")).isEqualTo(1);
    }

    @Test
    void whatIsNoComplaintAfterAllGoesOn() throws GeneralSecurityException {
        // Given
        var journey = complaint();
        journey.answer(TestTokens.owner(), "complaint", Map.of("complaint", false))
                .statusCode(400);
        journey.answer(TestTokens.manager(), "complaint", Map.of("complaint", false, "intent", "question"))
                .statusCode(403);
        // When
        journey.answer(TestTokens.owner(), "complaint", Map.of("complaint", false, "intent", "question"))
                .statusCode(200);
        // Then
        journey.reaches("waiting", "await_decision");
        assertThat(house.total("/api/v1/suppressions")).isZero();
        journey.sendsAndWaits();
        assertThat(journey.deal().sent()).hasSize(2);
    }

    private void doubted(String prospect, String email) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> enrichment.store(
                new ProspectId(prospect),
                List.of(new NewFinding(
                        "email", email, 0.2, "https://quandt.example/team", "Ask W. Ferber.", "web", clock.now())),
                Actor.agent("enrichment")));
    }

    private Steering complaint() throws GeneralSecurityException {
        var journey = waitingForTheClient();
        journey.arrives(secret, "This is spam. I will report you.");
        return journey.reaches("needs_attention", "react");
    }

    private Steering waitingForTheClient() {
        return Steering.of(house, house.enter(World.persona(Steering.SILENT))).sendsAndWaits();
    }

    private List<String> brief(Steering journey) {
        return house.get("/api/v1/conversations/" + journey.deal().conversation() + "/brief")
                .getList("entries.findAll { it.slot == 'guests' && it.state == 'current' }.value");
    }

    private int tasks(Steering journey) throws Exception {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?")) {
            query.setString(1, journey.run());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
