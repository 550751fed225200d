package dev.rainmaker.numberlock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.ClaimOverride;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What contradicts a source never goes out; what no source backs goes out on a person's word, which is kept. */
@QuarkusTest
class DraftGateTest {
    private static final String PROMISE = "We guarantee sunshine.";
    private static final String REASON = "The weather is insured.";

    @Inject
    ApprovalsApi approvals;

    @Inject
    ConversationsApi conversations;

    @Inject
    AgroalDataSource database;

    @Inject
    Ids ids;

    private String prospect;

    @BeforeEach
    void aClientWithABrief() {
        prospect = TestProspects.named("Ada Own");
        guests("120");
    }

    @Test
    void theQueueShowsEachSentenceWithItsVerdictAndTheSourceBehindIt() {
        // Given
        var request = ask("Hello Ada,\n\nwe plan for 120 guests. " + PROMISE);
        // When
        get(request)
                // Then
                .body(
                        "checked.sentences.findAll { it.part == 'text' }.verdict",
                        contains("verified", "verified", "unsupported"))
                .body("checked.sentences.claims.flatten().source", hasItem("brief"))
                .body(
                        "checked.sentences.claims.flatten().find { it.words == '120 guests' }.verdict",
                        equalTo("verified"));
    }

    @Test
    void aContradictedDraftIsRefusedWhateverAPersonAnswersFor() {
        // Given
        var request = ask("Hello Ada,\n\nwe plan for 150 guests.");
        // When
        approve(request, null, override(List.of("150 guests")))
                // Then
                .statusCode(409)
                .body("code", equalTo("draft_contradicted"))
                .body("claims", contains("150 guests"));
        get(request).body("status", equalTo("pending"));
    }

    @Test
    void anUnsupportedDraftNeedsAnOverrideThatNamesEveryClaim() throws SQLException {
        // Given
        var request = ask("Hello Ada,\n\n" + PROMISE);
        var open = approve(request, null, null)
                .statusCode(409)
                .body("code", equalTo("draft_unsupported"))
                .extract()
                .<List<String>>path("claims");
        approve(request, null, override(List.of("something else")))
                .statusCode(409)
                .body("code", equalTo("draft_unsupported"));
        // When
        approve(request, null, override(open)).statusCode(200).body("status", equalTo("approved"));
        // Then
        assertThat(rows(
                        "SELECT actor_kind, actor_id, fingerprint FROM approval_override WHERE approval_id = ?",
                        request))
                .singleElement()
                .asString()
                .contains("user")
                .contains(request.fingerprint());
        assertThat(rows("SELECT claims, reason FROM approval_override WHERE approval_id = ?", request)
                        .getFirst())
                .as("personal text is encrypted")
                .doesNotContain(REASON);
        assertThat(rows("SELECT action FROM audit_entry WHERE subject_id = ?", request))
                .contains("approval.overridden", "approval.approved");
        assertThat(redeem(request).text()).contains(PROMISE);
    }

    @Test
    void bulkDecisionsAnswerForNothing() {
        // Given
        var unsupported = ask("Hello Ada,\n\n" + PROMISE);
        var contradicted = ask("Hello Ada,\n\nwe plan for 150 guests.");
        var clean = ask("Hello Ada,\n\nwe plan for 120 guests.");
        // When
        given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(Map.of("items", List.of(item(unsupported), item(contradicted), item(clean))))
                .post("/api/v1/approvals/bulk")
                .then()
                // Then
                .statusCode(200)
                .body("approved", contains(false, false, true))
                .body("code", contains("draft_unsupported", "draft_contradicted", null));
    }

    @Test
    void anEditIsCheckedAnew() {
        // Given
        var request = ask("Hello Ada,\n\nwe plan for 120 guests.");
        // When
        approve(request, "Hello Ada,\n\nwe plan for 130 guests.", null)
                // Then
                .statusCode(409)
                .body("code", equalTo("draft_contradicted"));
        get(request)
                .body("status", equalTo("pending"))
                .body("content.text", equalTo("Hello Ada,\n\nwe plan for 120 guests."));
    }

    @Test
    void anEditThatCorrectsTheDraftLetsItGo() {
        // Given
        var request = ask("Hello Ada,\n\nwe plan for 150 guests.");
        // When
        approve(request, "Hello Ada,\n\nwe plan for 120 guests.", null)
                // Then
                .statusCode(200)
                .body("status", equalTo("approved_with_edits"))
                .body(
                        "checked.sentences.claims.flatten().find { it.words == '120 guests' }.verdict",
                        equalTo("verified"));
    }

    @Test
    void aRuleNeverAnswersForAClaim() {
        // Given
        var request = ask("Hello Ada,\n\n" + PROMISE);
        var rule = new Actor(Actor.Kind.SYSTEM, "autonomy", Set.of(Role.MANAGER));
        var override = new ClaimOverride(List.of("We guarantee"), REASON);
        // When
        assertThatThrownBy(() -> Reactive.await(
                        () -> approvals.approve(request.id(), request.fingerprint(), null, override, rule)))
                // Then
                .isInstanceOfSatisfying(ApprovalRefused.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(ApprovalProblem.DRAFT_UNSUPPORTED));
    }

    @Test
    void aYesDoesNotOutliveWhatItRestedOn() {
        // Given
        var request = ask("Hello Ada,\n\nwe plan for 120 guests.");
        approve(request, null, null).statusCode(200);
        guests("160");
        // When
        assertThatThrownBy(() -> redeem(request))
                // Then
                .isInstanceOfSatisfying(ApprovalRefused.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(ApprovalProblem.DRAFT_CONTRADICTED));
        assertThat(Reactive.await(() -> approvals.require(request.id())).status())
                .isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void anOverrideWithoutAReasonIsNoOverride() {
        // Given
        var request = ask("Hello Ada,\n\n" + PROMISE);
        // When
        approve(request, null, Map.of("claims", List.of("We guarantee"), "reason", ""))
                // Then
                .statusCode(400);
    }

    private void guests(String number) {
        Reactive.await(() -> conversations.correct(new ProspectId(prospect), BriefSlot.GUESTS, number, manager()));
    }

    private static Actor manager() {
        return Actor.user("01hzzzzzzzzzzzzzzzzzzzzzzz", Set.of(Role.MANAGER));
    }

    private static Map<String, Object> override(List<String> claims) {
        return Map.of("claims", claims, "reason", REASON);
    }

    private static Map<String, String> item(ApprovalRequest request) {
        return Map.of("id", request.id().value(), "fingerprint", request.fingerprint());
    }

    private ApprovalRequest ask(String text) {
        var id = ids.next();
        var mail = new EmailToSend(
                "<" + id + "@house.example>",
                "house@house.example",
                "House",
                "ada@own.example",
                null,
                "Hello",
                text,
                null,
                null,
                List.of(),
                null,
                List.of());
        return Reactive.await(() -> approvals.request(
                new RequestApproval(
                        ApprovalKind.MESSAGE,
                        prospect,
                        "message",
                        id,
                        null,
                        "First message",
                        mail,
                        List.of(),
                        null,
                        null),
                Actor.agent("outreach-writer")));
    }

    private static ValidatableResponse get(ApprovalRequest request) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .get("/api/v1/approvals/" + request.id().value())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse approve(ApprovalRequest request, String edited, Map<String, ?> override) {
        var body = new HashMap<String, Object>(Map.of("fingerprint", request.fingerprint()));
        if (edited != null) {
            body.put("edits", Map.of("text", edited));
        }
        if (override != null) {
            body.put("override", override);
        }
        return given().auth()
                .oauth2(TestTokens.manager())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/approvals/" + request.id().value() + "/approve")
                .then();
    }

    private EmailToSend redeem(ApprovalRequest request) {
        return Reactive.await(() -> approvals.redeem(new ApprovalId(request.id().value()), EmailToSend.class, "send"))
                .content();
    }

    private List<String> rows(String sql, ApprovalRequest request) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, request.id().value());
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var row = new StringBuilder(rows.getString(1));
                    for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(' ').append(rows.getString(i));
                    }
                    found.add(row.toString());
                }
            }
            return found;
        }
    }
}
