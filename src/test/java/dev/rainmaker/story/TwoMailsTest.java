package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestMail;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client who writes twice before the journey looks is read twice; who writes after its end reaches a person. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class TwoMailsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SILENT = "denise";

    @Inject
    DataSource database;

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

    @AfterEach
    void on() {
        ToolSwitch.allOn();
    }

    @Test
    void factsOfBothAreInTheBrief() throws GeneralSecurityException {
        // Given
        arrives("We will be 95 guests.");
        arrives("Our budget is 20000 euros.");
        // When
        steer("resume");
        // Then
        await("both are read").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        house.get("/api/v1/conversations/" + deal.conversation() + "/brief")
                                .<String>getList("entries.slot"))
                .contains("guests", "budget"));
    }

    @Test
    void aWishToHearNothingMoreIsHeardWhateverFollows() throws GeneralSecurityException {
        // Given
        arrives("Please unsubscribe me from your list.");
        arrives("PS: the colours of your logo are lovely.");
        // When
        steer("resume");
        // Then
        ends();
        assertThat(house.total("/api/v1/suppressions")).isEqualTo(1);
        assertThat(house.get("/api/v1/prospects/" + deal.prospect()).getString("status"))
                .isEqualTo("lost");
    }

    @Test
    void whoWritesAfterTheEndReachesAPerson() throws GeneralSecurityException {
        // Given
        arrives("No thank you, we found somebody else.");
        steer("resume");
        ends();
        // When
        arrives("We changed our minds. Please call us.");
        // Then
        var conversation = house.get("/api/v1/conversations/" + deal.conversation());
        assertThat(conversation.getBoolean("needsPerson"))
                .as(conversation::prettify)
                .isTrue();
    }

    @Test
    void whatMayBeOutAlreadyIsNotTakenBackByAReply() throws GeneralSecurityException {
        // Given
        ToolSwitch.off("email");
        arrives("What does it cost?");
        steer("resume");
        try (var approver = new Approver(house)) {
            await("nobody knows whether the answer went out").atMost(PATIENCE).untilAsserted(() -> assertThat(
                            house.get("/api/v1/runs/" + run).getString("status"))
                    .isEqualTo("needs_attention"));
        }
        arrives("One more thing: is there parking?");
        // When
        ToolSwitch.allOn();
        house.retry(run);
        // Then
        await("the answer is out").atMost(PATIENCE).untilAsserted(() -> assertThat(deal.messages())
                .filteredOn(message -> "answer".equals(message.get("purpose")))
                .first()
                .extracting(message -> message.get("status"))
                .isEqualTo("sent"));
    }

    private void arrives(String text) throws GeneralSecurityException {
        var answered = deal.sent().getFirst().get("mailId");
        TestMail.deliver(
                        secret,
                        "From: " + World.persona(SILENT).address() + "\r\nTo: sales@planner.example\r\nMessage-ID: <"
                                + UUID.randomUUID() + "@guest.example>\r\nIn-Reply-To: " + answered
                                + "\r\nSubject: Re: Your event\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n")
                .then()
                .statusCode(202);
    }

    private void steer(String how) {
        given().auth()
                .oauth2(TestTokens.owner())
                .post("/api/v1/runs/" + run + "/" + how)
                .then()
                .statusCode(200);
    }

    private void ends() {
        await("the journey's end").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        house.get("/api/v1/runs/" + run).getString("status"))
                .isEqualTo("done"));
    }
}
