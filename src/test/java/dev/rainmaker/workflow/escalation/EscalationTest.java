package dev.rainmaker.workflow.escalation;

import static dev.rainmaker.workflow.RunStatus.CANCELLED;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.TestRuns;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The turns themselves are made due by hand: the clock of tests would run through all of them in seconds. */
@QuarkusTest
class EscalationTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Actor WRITER = Actor.agent("outreach-writer");

    @Inject
    ApprovalsApi approvals;

    @Inject
    TestRuns runs;

    @Inject
    Timers timers;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    private String manager;
    private String owner;

    @BeforeEach
    void people() {
        manager = user("manager", false);
        owner = user("owner", false);
    }

    @Test
    void anApprovalGoesFromTheAssignedSellerToManagersToOwnersAndStaysThere() {
        // Given
        var seller = user("seller", true);
        var request = ask(prospectOf(seller), null, ApprovalKind.MESSAGE);
        shown(request)
                .body("escalation.level", equalTo(0))
                .body("escalation.asked", equalTo("everybody"))
                .body("escalation.since", notNullValue())
                .body("escalation.next", equalTo("seller"))
                .body("escalation.nextAt", notNullValue());
        // When
        turn(request.id().value(), 1);
        shown(request)
                .body("escalation.level", equalTo(1))
                .body("escalation.asked", equalTo("seller"))
                .body("escalation.askedUser", equalTo(seller))
                .body("escalation.next", equalTo("managers"));
        turn(request.id().value(), 2);
        shown(request).body("escalation.asked", equalTo("managers")).body("escalation.next", equalTo("owners"));
        turn(request.id().value(), 3);
        // Then
        shown(request)
                .body("escalation.asked", equalTo("owners"))
                .body("escalation.next", nullValue())
                .body("escalation.nextAt", nullValue());
        assertThat(timerRows(request.id().value())).isZero();
        var raised = raised(request.id().value());
        assertThat(raised)
                .extracting(event -> event.facts().get("asked"))
                .containsExactly("seller", "managers", "owners");
        assertThat(raised.get(0).facts()).containsEntry("to", seller).containsEntry("item", "approval");
        assertThat(raised.get(1).facts().get("to").split(",")).contains(manager);
        assertThat(raised.get(2).facts().get("to").split(",")).contains(owner);
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/audit?subjectType=approval&subjectId=" + request.id())
                .then()
                .statusCode(200)
                .body("items.action", hasItem("approval.escalated"));
    }

    @Test
    void aSellerWhoMayNotDecideIsNotAsked() {
        // Given
        var forbidden = ask(prospectOf(user("seller", false)), null, ApprovalKind.MESSAGE);
        var proposal = ask(prospectOf(user("seller", true)), null, ApprovalKind.PROPOSAL);
        // When
        for (var request : List.of(forbidden, proposal)) {
            due(request.id().value());
            // Then
            await().atMost(LONG).untilAsserted(() -> shown(request)
                    .body("escalation.asked", equalTo("everybody"))
                    .body("escalation.next", equalTo("managers")));
            turn(request.id().value(), 1);
            assertThat(raised(request.id().value()).getFirst().facts()).containsEntry("asked", "managers");
        }
    }

    @Test
    void aDecisionEndsIt() {
        // Given
        var request = ask(TestProspects.named("Ines " + ids.next()), null, ApprovalKind.MESSAGE);
        assertThat(timerRows(request.id().value())).isEqualTo(1);
        // When
        Reactive.await(() -> approvals.approve(
                request.id(), request.fingerprint(), null, Actor.user(manager, Set.of(Role.MANAGER))));
        // Then
        assertThat(timerRows(request.id().value())).isZero();
        shown(request).body("escalation", nullValue());
    }

    @Test
    void aStuckRunIsEscalatedUntilAPersonMovesIt() {
        // Given
        var seller = user("seller", false);
        var id = stuck(prospectOf(seller));
        run(id).body("escalation.asked", equalTo("everybody")).body("escalation.next", equalTo("seller"));
        // When
        turn(id.value(), 1);
        // Then
        run(id).body("escalation.asked", equalTo("seller")).body("escalation.askedUser", equalTo(seller));
        assertThat(raised(id.value()).getFirst().facts())
                .containsEntry("item", "run")
                .containsEntry("to", seller);
        runs.act(api -> api.skip(id, "not needed", "third", TestRuns.SELLER));
        assertThat(timerRows(id.value())).isZero();
        run(id).body("escalation", nullValue());
    }

    @Test
    void theEndOfTheRunEndsWhatItAskedForToo() {
        // Given
        var id = stuck(TestProspects.named("Ines " + ids.next()));
        var request = ask(TestProspects.named("Ines " + ids.next()), id.value(), ApprovalKind.MESSAGE);
        assertThat(timerRows(request.id().value())).isEqualTo(1);
        // When
        runs.act(api -> api.cancel(id, TestRuns.SELLER));
        // Then
        assertThat(runs.get(id).status()).isEqualTo(CANCELLED);
        assertThat(timerRows(id.value())).isZero();
        assertThat(timerRows(request.id().value())).isZero();
        shown(request).body("escalation", nullValue());
    }

    private RunId stuck(String prospect) {
        var script = runs.script();
        Scripts.on(script, "first", step -> StepResult.attention("look", "Look at this."));
        var id = runs.start(
                        new dev.rainmaker.workflow.StartRun("scripted", prospect, null, Map.of("script", script), null))
                .id();
        runs.becomes(id, NEEDS_ATTENTION);
        return id;
    }

    /** Makes the next turn due and waits until this many were taken. */
    private void turn(String item, int level) {
        due(item);
        await().atMost(LONG).untilAsserted(() -> assertThat(raised(item)).hasSize(level));
    }

    private void due(String item) {
        Reactive.await(() ->
                Panache.withTransaction(() -> timers.set(TimerKey.of(EscalationService.TIMER, item), clock.now())));
    }

    private List<StoredEvent> raised(String item) {
        return log.after("attention", 0).stream()
                .filter(event -> event.subject().equals(item))
                .toList();
    }

    private long timerRows(String item) {
        return Reactive.await(() -> Panache.withSession(() -> NativeSql.rows(
                        "SELECT task_name, task_instance FROM scheduled_tasks WHERE task_name = 'timer' AND task_instance = ?",
                        List.of("escalation:" + item))))
                .size();
    }

    private ApprovalRequest ask(String prospect, String run, ApprovalKind kind) {
        var email = new EmailToSend(
                "<" + ids.next() + "@rainmaker.example>",
                "hello@rainmaker.example",
                "Robin Lark",
                "ines@mail.example",
                null,
                "Your day",
                "Hello.",
                null,
                null,
                List.of(),
                "https://rainmaker.example/u/x",
                List.of());
        return Reactive.await(() -> approvals.request(
                new RequestApproval(
                        kind, prospect, "message", ids.next(), run, "First message", email, List.of(), null, null),
                WRITER));
    }

    private static ValidatableResponse shown(ApprovalRequest request) {
        return given().auth()
                .oauth2(TestTokens.manager())
                .get("/api/v1/approvals/" + request.id())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse run(RunId id) {
        return given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/runs/" + id)
                .then()
                .statusCode(200);
    }

    private String prospectOf(String seller) {
        var prospect = TestProspects.named("Ines " + ids.next());
        Reactive.await(() -> Panache.withTransaction(
                () -> NativeSql.run("UPDATE prospect SET assigned_to = ? WHERE id = ?", List.of(seller, prospect))));
        return prospect;
    }

    private String user(String role, boolean approves) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "email",
                        "e" + ids.next() + "@house.example",
                        "name",
                        "Somebody",
                        "role",
                        role,
                        "sellerApproves",
                        approves))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .extract()
                .path("user.id");
    }
}
