package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestMail;
import dev.rainmaker.TestTokens;
import dev.rainmaker.conversations.QuestionnaireLinks;
import dev.rainmaker.prospects.ProspectId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A questionnaire counts as a reply, and the answers that journeys draft offer it. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class QuestionnaireJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SILENT = "denise";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/ask/[A-Za-z0-9_-]+");

    @Inject
    DataSource database;

    @Inject
    QuestionnaireLinks links;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    private final House house = new House();
    private Deal deal;
    private String run;

    @BeforeEach
    void aJourneyThatWaitsForItsClient() {
        FreshHouse.open(database, 4);
        deal = new Deal(house, SILENT, house.enter(World.persona(SILENT)));
        run = house.get("/api/v1/runs?kind=journey&subject=" + deal.prospect()).getString("items[0].id");
        try (var approver = new Approver(house)) {
            await("the first message is out").atMost(PATIENCE).untilAsserted(() -> assertThat(
                            house.get("/api/v1/runs/" + run).getString("node"))
                    .isEqualTo("await_client"));
        }
        steer("pause");
    }

    @Test
    void theJourneyIsToldOnceAndGoesOnWithTheAnswers() throws SQLException {
        // Given
        var path = URI.create(links.linkFor(new ProspectId(deal.prospect()))).getPath();
        answer(path, Map.of("guests", "95"));
        answer(path, Map.of("guests", "95"));
        assertThat(signals()).isEqualTo(1);
        // When
        steer("resume");
        // Then
        await("the answers are read").atMost(PATIENCE).untilAsserted(() -> assertThat(deal.messages().stream()
                        .filter(message -> "questionnaire".equals(message.get("provider")))
                        .toList())
                .singleElement()
                .satisfies(message -> assertThat(message).containsEntry("intent", "interested")));
        assertThat(guests()).isEqualTo("95");
    }

    @Test
    void theDraftedAnswerOffersTheLinkAndTheNumberLockKnowsIt() throws GeneralSecurityException {
        // Given
        TestMail.deliver(
                        secret,
                        "From: " + World.persona(SILENT).address()
                                + "\r\nTo: hello@rainmaker.example\r\nMessage-ID: <" + UUID.randomUUID()
                                + "@guest.example>\r\nSubject: Re: hello\r\nContent-Type: text/plain\r\n\r\n"
                                + "That sounds lovely, tell us more please.\r\n")
                .then()
                .statusCode(202)
                .body("status", equalTo("filed"));
        // When
        steer("resume");
        // Then
        await("an answer waits for a yes")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pending().getInt("total")).isPositive());
        var text = pending().getString("items[0].content.text");
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        assertThat(house.page(link.group())).contains("What we still need to know");
        var review = house.get("/api/v1/approvals/" + pending().getString("items[0].id"));
        assertThat(review.<String>getList("checked.sentences.claims.flatten().findAll { it.kind == 'link' }.verdict"))
                .contains("verified")
                .containsOnly("verified");
    }

    private String guests() {
        return house.get("/api/v1/conversations/" + deal.conversation() + "/brief")
                .getString("entries.find { it.slot == 'guests' && it.state == 'current' }.value");
    }

    private JsonPath pending() {
        return house.get("/api/v1/approvals?state=pending");
    }

    private static void answer(String path, Map<String, String> answers) {
        RestAssured.given()
                .contentType(ContentType.URLENC)
                .formParams(answers)
                .post(path)
                .then()
                .statusCode(200);
    }

    private void steer(String how) {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.owner())
                .post("/api/v1/runs/" + run + "/" + how)
                .then()
                .statusCode(200);
    }

    private int signals() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM workflow_signal WHERE run_id = ? AND name LIKE 'message.%'")) {
            statement.setString(1, run);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
