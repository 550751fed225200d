package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.UnsubscribeLinks;
import dev.rainmaker.tools.act.EmailGateway;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not want to hear from us hears nothing more, wherever the journey stands, whatever was approved before. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class UnsubscribeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PERSONA = "rosa";
    private static final String SILENT = "denise";

    @Inject
    DataSource database;

    @Inject
    UnsubscribeLinks links;

    @Inject
    ApprovalsApi approvals;

    @Inject
    EmailGateway email;

    private final House house = new House();
    private Deal deal;
    private String run;

    @BeforeEach
    void aJourney() {
        FreshHouse.open(database, 4);
    }

    @AfterEach
    void on() {
        ToolSwitch.allOn();
    }

    @Test
    void whatWasApprovedBeforeIsNotSentAfter() {
        // Given
        ToolSwitch.off("email");
        begin();
        try (var approver = new Approver(house)) {
            reaches("needs_attention", "send");
        }
        // When
        unsubscribe();
        ToolSwitch.allOn();
        house.retry(run);
        // Then
        ends();
        assertThat(deal.messages()).extracting(message -> message.get("status")).containsOnly("cancelled");
        assertThat(World.now().mails(PERSONA)).isEmpty();
    }

    /** The step broke off between the mail's leaving and its note; by the time it is repeated, the recipient has opted out. */
    @Test
    void whatABrokenOffStepHadSentIsNotedAsSentAndEndsTheJourney() {
        // Given
        ToolSwitch.off("email");
        begin(SILENT);
        try (var approver = new Approver(house)) {
            reaches("needs_attention", "send");
        }
        ToolSwitch.allOn();
        sendApproved();
        unsubscribe();
        // When
        house.retry(run);
        // Then
        ends();
        assertThat(deal.messages()).extracting(message -> message.get("status")).containsExactly("sent");
        assertThat(World.now().mails(SILENT)).hasSize(1);
    }

    /** What the step does, up to the call. */
    private void sendApproved() {
        var message = deal.messages().getFirst();
        var key = "send:" + message.get("id");
        var approval = new ApprovalId((String) message.get("approvalId"));
        email.send(Reactive.await(() -> approvals.redeem(approval, EmailToSend.class, key)), key);
    }

    @Test
    void whatWaitsForADecisionIsWithdrawn() {
        // Given
        begin();
        reaches("waiting", "await_decision");
        // When
        unsubscribe();
        // Then
        ends();
        assertThat(house.total("/api/v1/approvals?state=pending")).isZero();
        assertThat(deal.messages()).extracting(message -> message.get("status")).containsOnly("cancelled");
        assertThat(World.now().mails(PERSONA)).isEmpty();
    }

    @Test
    void anAddressThatASellerSuppressesStopsItsJourneyToo() {
        // Given
        begin();
        reaches("waiting", "await_decision");
        // When
        given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("email", World.persona(PERSONA).address()))
                .post("/api/v1/suppressions")
                .then()
                .statusCode(201);
        // Then
        ends();
        assertThat(house.total("/api/v1/approvals?state=pending")).isZero();
    }

    @Test
    void aJourneyThatWaitsForAReplyEndsBeforeItsFollowUp() {
        // Given
        begin(SILENT);
        try (var approver = new Approver(house)) {
            reaches("waiting", "await_client");
        }
        // When
        unsubscribe();
        // Then
        ends();
        assertThat(deal.messages()).extracting(message -> message.get("status")).containsExactly("sent");
        assertThat(World.now().mails(SILENT)).hasSize(1);
    }

    private void begin() {
        begin(PERSONA);
    }

    private void begin(String persona) {
        deal = new Deal(house, persona, house.enter(World.persona(persona)));
        run = house.get("/api/v1/runs?kind=journey&subject=" + deal.prospect()).getString("items[0].id");
    }

    private void unsubscribe() {
        var link = links.linkFor(deal.prospect(), World.persona(deal.persona()).address());
        given().post(URI.create(link).getPath()).then().statusCode(200);
    }

    private void reaches(String status, String node) {
        await(status).atMost(PATIENCE).untilAsserted(() -> {
            var seen = house.get("/api/v1/runs/" + run);
            assertThat(seen.getString("status")).as(seen::prettify).isEqualTo(status);
            assertThat(seen.getString("node")).as(seen::prettify).isEqualTo(node);
        });
    }

    private void ends() {
        await("the journey's end").atMost(PATIENCE).untilAsserted(() -> {
            var seen = house.get("/api/v1/runs/" + run);
            assertThat(seen.getString("status")).as(seen::prettify).isEqualTo("done");
        });
        assertThat(house.get("/api/v1/prospects/" + deal.prospect()).getString("status"))
                .isEqualTo("lost");
    }
}
