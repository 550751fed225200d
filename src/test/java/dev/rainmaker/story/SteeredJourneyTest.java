package dev.rainmaker.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.conversations.ConversationFailure;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.DraftMessage;
import dev.rainmaker.conversations.MessageDelivery;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person leads a journey for a while, or goes back in it: nothing leaves the house that nobody said yes to. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class SteeredJourneyTest {
    @Inject
    DataSource database;

    @Inject
    FieldCrypto crypto;

    @Inject
    ApprovalsApi approvals;

    @Inject
    ConversationsApi conversations;

    @Inject
    MessageDelivery delivery;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    private final House house = new House();
    private Steering journey;

    @BeforeEach
    void aJourney() {
        FreshHouse.open(database, 4);
        journey = Steering.of(house, house.enter(World.persona(Steering.SILENT)));
    }

    @Test
    void whileAPersonLeadsNothingIsSentAndAfterwardsADraftIsDecidedAnew() {
        // Given
        journey.reaches("waiting", "await_decision");
        var first = journey.pendingApproval();
        // When
        journey.call(TestTokens.seller(), "take-over", Map.of()).statusCode(200);
        // Then
        assertThat(house.get("/api/v1/approvals/" + first).getString("status")).isEqualTo("superseded");
        assertThat(conversation().getString("status")).isEqualTo("taken_over");
        assertThat(journey.deal().messages())
                .extracting(message -> message.get("status"))
                .containsExactly("cancelled");
        journey.reaches("paused", "await_decision");
        journey.call(TestTokens.seller(), "hand-back", Map.of()).statusCode(200);
        journey.reaches("waiting", "await_decision");
        assertThat(conversation().getString("status")).isEqualTo("open");
        assertThat(journey.pendingApproval()).isNotNull().isNotEqualTo(first);
        assertThat(World.now().mails(Steering.SILENT)).isEmpty();
        journey.sendsAndWaits();
        assertThat(World.now().of(Steering.SILENT, "RECEIVED", "messageId")).hasSize(1);
    }

    @Test
    void whatWasApprovedDoesNotLeaveTheHouseOnceAPersonLeads() {
        // Given
        journey.reaches("waiting", "await_decision");
        journey.call(TestTokens.owner(), "pause", Map.of()).statusCode(200);
        var approval = new ApprovalId(journey.pendingApproval());
        var message =
                new MessageId((String) journey.deal().messages().getFirst().get("id"));
        var asked = Reactive.await(() -> approvals.require(approval));
        house.approve(approval.value(), asked.fingerprint());
        var decided = Reactive.await(() -> approvals.require(approval));
        Reactive.await(() -> conversations.decided(message, decided, Actor.agent("conversation")));
        takeOver(true);
        // When
        var key = "send:" + message.value();
        var approved = Reactive.await(() -> approvals.redeem(approval, EmailToSend.class, key));
        assertThatThrownBy(() -> delivery.send(message, approved, key))
                .isInstanceOf(ConversationFailure.class)
                .hasMessageContaining("handed back");
        // Then
        assertThat(World.now().mails(Steering.SILENT)).isEmpty();
        takeOver(false);
        journey.reaches("paused", "await_decision");
        journey.call(TestTokens.owner(), "resume", Map.of()).statusCode(200);
        journey.reaches("waiting", "await_client");
        assertThat(World.now().of(Steering.SILENT, "RECEIVED", "messageId")).hasSize(1);
    }

    @Test
    void aDraftThatComesTooLateIsNotSubmitted() {
        // Given
        journey.reaches("waiting", "await_decision");
        journey.call(TestTokens.seller(), "take-over", Map.of()).statusCode(200);
        var draft = Reactive.await(() -> conversations.draft(
                new DraftMessage(
                        new ProspectId(journey.prospect()),
                        journey.run(),
                        Purpose.ANSWER,
                        "Your event",
                        "Hello.",
                        List.of(),
                        null),
                Actor.agent("conversation")));
        // When
        assertThatThrownBy(() -> Reactive.await(() -> conversations.submit(
                        draft.id(), ApprovalKind.MESSAGE, "Answer", List.of(), null, Actor.agent("conversation"))))
                .isInstanceOf(ConversationFailure.class);
        // Then
        assertThat(house.total("/api/v1/approvals?state=pending")).isZero();
    }

    @Test
    void theConversationIsTheSameSwitch() throws GeneralSecurityException {
        // Given
        journey.sendsAndWaits();
        takeOver(true);
        journey.reaches("paused", "await_client");
        assertThat(house.get("/api/v1/runs/" + journey.run()).getString("ledBy"))
                .isEqualTo("0000000000000000000000se11");
        // When
        journey.arrives(secret, "What does it cost?");
        // Then
        assertThat(conversation().getBoolean("needsPerson")).isTrue();
        assertThat(house.get("/api/v1/runs/" + journey.run()).getString("status"))
                .isEqualTo("paused");
        takeOver(false);
        journey.reaches("waiting", "await_decision");
        assertThat(journey.deal().sent()).hasSize(1);
    }

    @Test
    void aBranchWritesAnewWithTheEditedBriefAndAsksAnew() {
        // Given
        journey.reaches("waiting", "await_decision");
        var first = journey.pendingApproval();
        var points = house.get("/api/v1/runs/" + journey.run() + "/checkpoints");
        assertThat(points.<String>getList("next")).containsExactly("enrich", "draft_first");
        // When
        String id = journey.call(
                        TestTokens.seller(),
                        "branch",
                        Map.of(
                                "seq", points.getInt("find { it.next == 'draft_first' }.seq"),
                                "reason", "the client called",
                                "brief", List.of(Map.of("slot", "guests", "value", "140"))))
                .statusCode(200)
                .extract()
                .path("id");
        // Then
        var branch = new Steering(house, journey.prospect(), id).reaches("waiting", "await_decision");
        journey.reaches("cancelled", "await_decision");
        assertThat(house.get("/api/v1/approvals/" + first).getString("status")).isEqualTo("superseded");
        assertThat(branch.pendingApproval()).isNotNull().isNotEqualTo(first);
        assertThat(house.get("/api/v1/conversations/" + journey.deal().conversation() + "/brief")
                        .<String>getList("entries.findAll { it.slot == 'guests' }.value"))
                .containsExactly("140");
        assertThat(conversation().getString("runId")).isEqualTo(id);
        assertThat(World.now().mails(Steering.SILENT)).isEmpty();
        branch.sendsAndWaits();
        assertThat(World.now().of(Steering.SILENT, "RECEIVED", "messageId")).hasSize(1);
        assertThat(given().auth()
                        .oauth2(TestTokens.seller())
                        .post("/api/v1/prospects/" + journey.prospect() + "/journey")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("id"))
                .isEqualTo(id);
    }

    @Test
    void anEndedJourneyCanBeBranchedButNotForWhoWantsToHearNothing() throws GeneralSecurityException {
        // Given
        journey.sendsAndWaits();
        journey.arrives(secret, "No thank you, we found somebody else.");
        journey.reaches("done", "__END__");
        var again = Map.of("seq", 0, "reason", "they changed their minds");
        String id = journey.call(TestTokens.seller(), "branch", again)
                .statusCode(200)
                .extract()
                .path("id");
        var branch = new Steering(house, journey.prospect(), id).reaches("waiting", "await_decision");
        assertThat(house.get("/api/v1/prospects/" + journey.prospect()).getString("status"))
                .isEqualTo("enriched");
        // When
        given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("email", World.persona(Steering.SILENT).address()))
                .post("/api/v1/suppressions")
                .then()
                .statusCode(201);
        // Then
        branch.reaches("done", "__END__");
        var refused = branch.call(TestTokens.owner(), "branch", again).statusCode(409);
        assertThat(refused.extract().<String>path("code")).isEqualTo("recipient_suppressed");
    }

    @Test
    void whoseDataWasErasedIsLeftAlone() throws Throwable {
        // Given
        journey.reaches("waiting", "await_decision");
        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> crypto.destroy(List.of(journey.prospect()))));
        // When
        var refused = journey.call(TestTokens.owner(), "branch", Map.of("seq", 0, "reason", "again"));
        // Then
        assertThat(refused.statusCode(409).extract().<String>path("code")).isEqualTo("subject_erased");
    }

    @Test
    void aCancelledJourneyLeavesNothingToDecide() {
        // Given
        journey.reaches("waiting", "await_decision");
        // When
        journey.call(TestTokens.seller(), "cancel", Map.of()).statusCode(200);
        // Then
        assertThat(house.total("/api/v1/approvals?state=pending")).isZero();
        assertThat(journey.deal().messages())
                .extracting(message -> message.get("status"))
                .containsExactly("cancelled");
    }

    @Test
    void editsAreThoseOfAJourney() {
        // Given
        journey.reaches("waiting", "await_decision");
        // Then
        for (var edits : List.of(
                Map.of("approvalId", "x"),
                Map.of("followUps", "12"),
                Map.of("followUps", "many"),
                Map.of("meetingType", "picnic"))) {
            journey.call(TestTokens.owner(), "branch", Map.of("seq", 0, "reason", "x", "edits", edits))
                    .statusCode(400);
        }
        journey.reaches("waiting", "await_decision");
    }

    private JsonPath conversation() {
        return house.get("/api/v1/conversations/" + journey.deal().conversation());
    }

    private void takeOver(boolean takenOver) {
        given().auth()
                .oauth2(TestTokens.seller())
                .contentType(ContentType.JSON)
                .body(Map.of("takenOver", takenOver))
                .post("/api/v1/conversations/" + journey.deal().conversation() + "/take-over")
                .then()
                .statusCode(200);
    }
}
