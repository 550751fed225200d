package dev.rainmaker.autonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.Edits;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rule decides, what it leaves to people, and how its yes is taken back. */
@QuarkusTest
class RuledApprovalsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Actor WRITER = Actor.agent("conversation");
    private static final Actor MANAGER = Actor.user("00000000000000000000mange0", Set.of(Role.MANAGER));
    /** Known by nobody, so that the number lock finds nothing behind it. */
    private static final String UNBACKED = "We guarantee sunshine.";

    private static final String CELL = "answer.birthday.unknown";

    @Inject
    DataSource database;

    @Inject
    ApprovalsApi approvals;

    @Inject
    AutonomyApi autonomy;

    @Inject
    ConversationsApi conversations;

    @Inject
    SuppressionsApi suppressions;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    private String prospect;

    @BeforeEach
    void somebody() {
        prospect = Rules.prospect("birthday");
    }

    @Test
    void withoutAPromotionEverythingWaitsForAPerson() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.OFF);
        // When
        var asked = ask("Thank you.");
        // Then
        assertThat(asked.status()).isEqualTo(ApprovalStatus.PENDING);
        approve(asked, null);
        assertThat(caseOf(asked)).isEqualTo("off unchanged by_person");
    }

    @Test
    void aRuleInTheShadowIsHeldBesideThePersonsWord() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.SHADOW);
        long agreed = shadow("shadowAgreed");
        long wrong = shadow("shadowWrong");
        // When
        var unchanged = ask("Thank you.");
        var edited = ask("Thank you so much.");
        var refused = ask("Thanks.");
        approve(unchanged, null);
        approve(edited, new Edits(null, "Many thanks."));
        Reactive.await(() -> approvals.reject(refused.id(), refused.fingerprint(), "no", MANAGER));
        // Then
        assertThat(caseOf(unchanged)).isEqualTo("yes unchanged by_person");
        assertThat(caseOf(edited)).isEqualTo("yes edited by_person");
        assertThat(caseOf(refused)).isEqualTo("yes rejected by_person");
        assertThat(shadow("shadowAgreed")).isEqualTo(agreed + 1);
        assertThat(shadow("shadowWrong")).isEqualTo(wrong + 2);
    }

    @Test
    void aRuleThatIsOnSaysYesInItsOwnNameAndNothingLeavesWithinTheUndoWindow() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        // When
        var asked = ask("Thank you.");
        // Then
        assertThat(asked.status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(asked.rule().ruleId()).isEqualTo(CELL);
        assertThat(asked.decidedBy()).isEqualTo(asked.rule().name()).startsWith(CELL + "@");
        assertThat(asked.rule().usableFrom()).isAfter(asked.requestedAt());
        given().auth()
                .oauth2(TestTokens.manager())
                .get("/api/v1/audit?subjectId=" + asked.id().value())
                .then()
                .body("items.find { it.action == 'approval.approved' }.actorKind", equalTo("rule"))
                .body("items.find { it.action == 'approval.approved' }.actorName", nullValue());
        Rules.get("cases?byRule=true&cell=" + CELL)
                .body("items.approvalId", hasItem(asked.id().value()));
        await("the end of the undo window").atMost(PATIENCE).until(() -> clock.now()
                .isAfter(asked.rule().usableFrom()));
        var approved = Reactive.await(() -> approvals.redeem(asked.id(), EmailToSend.class, "send"));
        assertThat(approved.grantFor(approved.content())).isNotBlank();
        takeBack(asked, TestTokens.manager()).statusCode(409).body("code", equalTo("approval_used"));
    }

    @Test
    void whatCanStillBeTakenBackIsNotUsed() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        var asked = ask("Thank you.");
        move(asked, "usable_from = '2100-01-01 00:00:00'");
        // When
        assertThatThrownBy(() -> Reactive.await(() -> approvals.redeem(asked.id(), EmailToSend.class, "send")))
                // Then
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.type())
                        .isEqualTo(ApprovalProblem.APPROVAL_TOO_EARLY));
    }

    @Test
    void theNumberLockAndASuppressionComeBeforeEveryRule() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        // When
        var doubtful = ask(UNBACKED);
        var gone = ids.next();
        Reactive.await(() -> suppressions.suppress(
                gone + "@guest.example", SuppressionReason.MANUAL, "test", null, Actor.system("test")));
        var suppressed = Reactive.await(
                () -> approvals.request(Rules.request(prospect, gone, ApprovalTopic.ANSWER, "Thank you."), WRITER));
        // Then
        assertThat(doubtful.status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(caseOf(doubtful)).startsWith("unsupported");
        assertThat(suppressed.status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(caseOf(suppressed)).startsWith("suppressed");
    }

    @Test
    void whereAPersonIsNeededNoRuleAnswers() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        var thread = Reactive.await(() -> conversations.open(new ProspectId(prospect), null, WRITER));
        Reactive.await(() -> conversations.callPerson(thread.id(), true, "look", WRITER));
        // When
        var asked = ask("Thank you.");
        // Then
        assertThat(asked.status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(caseOf(asked)).startsWith("person_needed");
    }

    @Test
    void aPersonWhoTakesAYesBackSwitchesTheRuleOffAndDecides() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        var asked = ask("Thank you.");
        var other = ask("Many thanks.");
        move(asked, "usable_from = '2100-01-01 00:00:00'");
        // When
        takeBack(asked, TestTokens.manager())
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("rule", nullValue());
        // Then
        assertThat(mode()).isEqualTo(CellMode.OFF);
        assertThat(require(other).status()).isEqualTo(ApprovalStatus.PENDING);
        Rules.get("history?cell=" + CELL)
                .body("items[0].cause", equalTo("taken_back"))
                .body("items[0].takenBack", greaterThanOrEqualTo(1))
                .body("items[0].actorKind", equalTo("user"));
        assertThat(approve(asked, new Edits(null, "Better words.")).decidedBy()).isEqualTo(MANAGER.id());
        takeBack(asked, TestTokens.manager()).statusCode(409).body("code", equalTo("approval_not_by_rule"));
    }

    @Test
    void aSellerWithoutPermissionTakesNothingBack() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        var asked = ask("Thank you.");
        // When
        takeBack(asked, TestTokens.seller()).statusCode(403).body("code", equalTo("approval_not_yours"));
        // Then
        assertThat(mode()).isEqualTo(CellMode.ON);
        assertThat(require(asked).status()).isEqualTo(ApprovalStatus.APPROVED);
    }

    @Test
    void aComplaintAboutTheLastMessageDemotesWithinOneEvent() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        var sent = used(ask("Thank you."));
        var somebodyElse = Rules.prospect("birthday");
        var waiting = Reactive.await(() ->
                approvals.request(Rules.request(somebodyElse, ids.next(), ApprovalTopic.ANSWER, "Hello."), WRITER));
        move(waiting, "usable_from = '2100-01-01 00:00:00'");
        // When
        Reactive.await(() -> suppressions.suppress(
                ids.next() + "@guest.example",
                SuppressionReason.COMPLAINED,
                "reply",
                prospect,
                Actor.client(prospect)));
        // Then
        await("demoted").atMost(PATIENCE).untilAsserted(() -> assertThat(mode()).isEqualTo(CellMode.OFF));
        assertThat(require(waiting).status()).isEqualTo(ApprovalStatus.PENDING);
        assertThat(require(waiting).reason()).contains("complaint");
        assertThat(require(sent).status()).isEqualTo(ApprovalStatus.APPROVED);
        Rules.get("cases?cell=" + CELL + "&harm=complaint")
                .body("items.approvalId", hasItem(sent.id().value()));
        assertThat(ask("Once more.").status()).isEqualTo(ApprovalStatus.PENDING);
        given().auth()
                .oauth2(TestTokens.manager())
                .get("/api/v1/audit?subjectType=autonomy_rule&subjectId=" + CELL)
                .then()
                .body("items[0].action", equalTo("autonomy.demoted"));
        assertThat(announced()).contains("complaint");
    }

    @Test
    void anUnsubscribeIsCountedAndSwitchesNothingOff() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        var sent = used(ask("Thank you."));
        // When
        Reactive.await(() -> autonomy.harmed(prospect, Harm.UNSUBSCRIBE, "x", WRITER));
        // Then
        assertThat(mode()).isEqualTo(CellMode.ON);
        Rules.get("cases?cell=" + CELL + "&harm=unsubscribe")
                .body("items.approvalId", hasItem(sent.id().value()));
    }

    @Test
    void whatBecameWrongBeforeItWentOutIsAPersonsAndTheRuleHasFailed() throws SQLException {
        // Given
        Rules.put(database, CELL, CellMode.ON);
        var asked = ask("Thank you.");
        // When
        Reactive.await(() -> autonomy.contradicted(asked, WRITER));
        // Then
        assertThat(mode()).isEqualTo(CellMode.OFF);
        assertThat(require(asked).status()).isEqualTo(ApprovalStatus.PENDING);
        Rules.get("cases?cell=" + CELL + "&harm=contradicted")
                .body("items.approvalId", hasItem(asked.id().value()));
    }

    private ApprovalRequest ask(String text) {
        return Reactive.await(
                () -> approvals.request(Rules.request(prospect, ids.next(), ApprovalTopic.ANSWER, text), WRITER));
    }

    private ApprovalRequest used(ApprovalRequest request) throws SQLException {
        move(request, "usable_from = requested_at");
        Reactive.await(() -> approvals.redeem(request.id(), EmailToSend.class, "send"));
        return request;
    }

    private ApprovalRequest approve(ApprovalRequest request, Edits edits) {
        return Reactive.await(() -> approvals.approve(request.id(), request.fingerprint(), edits, MANAGER));
    }

    private ApprovalRequest require(ApprovalRequest request) {
        return Reactive.await(() -> approvals.require(request.id()));
    }

    private CellMode mode() {
        return Reactive.await(() -> autonomy.cell(CELL)).mode();
    }

    private long shadow(String figure) {
        return Rules.get("cells/" + CELL).extract().jsonPath().getLong("figures." + figure);
    }

    private static ValidatableResponse takeBack(ApprovalRequest request, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "not like this"))
                .post("/api/v1/approvals/" + request.id().value() + "/take-back")
                .then();
    }

    private void move(ApprovalRequest request, String change) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("UPDATE approval_request SET " + change + " WHERE id = ?")) {
            update.setString(1, request.id().value());
            update.executeUpdate();
        }
    }

    private String caseOf(ApprovalRequest request) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT CONCAT(rule_said, ' ', COALESCE(outcome, '-'), ' ',"
                        + " IF(by_rule, 'by_rule', 'by_person')) FROM autonomy_case WHERE approval_id = ?")) {
            query.setString(1, request.id().value());
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "none";
            }
        }
    }

    private String announced() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT facts FROM (SELECT facts, occurred_at FROM event_log"
                        + " WHERE type = 'autonomy.demoted' UNION ALL SELECT facts, occurred_at FROM outbox"
                        + " WHERE type = 'autonomy.demoted') told ORDER BY occurred_at DESC LIMIT 1");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : "nothing";
        }
    }
}
