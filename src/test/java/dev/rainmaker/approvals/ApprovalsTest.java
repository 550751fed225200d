package dev.rainmaker.approvals;

import static dev.rainmaker.approvals.SampleContents.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the request over the decision to its one use, without the queue's screen. */
@QuarkusTest
class ApprovalsTest {
    private static final Actor WRITER = Actor.agent("outreach-writer");

    @Inject
    ApprovalsApi approvals;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Test
    void aYesIsUsedOnceForExactlyWhatWasApproved() {
        // Given
        var request = ask(ids.next(), email("Hello.", null), null);
        assertThat(request.content()).isEqualTo(email("Hello.", null));
        assertThat(request.evidence()).isEmpty();
        // When
        var decided = approve(request, null);
        // Then
        assertThat(decided.status()).isEqualTo(ApprovalStatus.APPROVED);
        var approved = redeem(request, EmailToSend.class, "run-1/send");
        assertThat(approved.content()).isEqualTo(email("Hello.", null));
        assertThat(approved.grantFor(approved.content())).isNotBlank();
        assertThat(redeem(request, EmailToSend.class, "run-1/send").content()).isEqualTo(approved.content());
        refused(ApprovalProblem.APPROVAL_USED, () -> redeem(request, EmailToSend.class, "run-2/send"));
        refused(ApprovalProblem.APPROVAL_MISSING, () -> redeem(request, EventToCreate.class, "run-1/send"));
    }

    @Test
    void editsAreWhatGoesOutAndTheOriginalStays() {
        // Given
        var request = ask(ids.next(), email("Hello.", null), null);
        // When
        var decided = approve(request, new Edits("Better subject", null));
        // Then
        assertThat(decided.status()).isEqualTo(ApprovalStatus.APPROVED_WITH_EDITS);
        assertThat(decided.original()).isEqualTo(email("Hello.", null));
        assertThat(decided.fingerprint()).isNotEqualTo(request.fingerprint());
        assertThat(redeem(request, EmailToSend.class, "send").content().subject())
                .isEqualTo("Better subject");
    }

    @Test
    void aNoIsFinalAndKeepsItsReason() {
        // Given
        var request = ask(ids.next(), email("Hello.", null), null);
        // When
        var decided =
                Reactive.await(() -> approvals.reject(request.id(), request.fingerprint(), "Too early", manager()));
        // Then
        assertThat(decided.status()).isEqualTo(ApprovalStatus.REJECTED);
        assertThat(decided.reason()).isEqualTo("Too early");
        refused(ApprovalProblem.APPROVAL_DECIDED, () -> approve(request, null));
        refused(ApprovalProblem.APPROVAL_MISSING, () -> redeem(request, EmailToSend.class, "send"));
    }

    @Test
    void aNewerRequestForTheSameThingReplacesTheOlder() {
        // Given
        var subject = ids.next();
        var older = ask(subject, email("First.", null), null);
        // When
        var newer = ask(subject, email("Second.", null), null);
        // Then
        assertThat(require(older).status()).isEqualTo(ApprovalStatus.SUPERSEDED);
        assertThat(require(newer).status()).isEqualTo(ApprovalStatus.PENDING);
        refused(ApprovalProblem.APPROVAL_DECIDED, () -> approve(older, null));
    }

    @Test
    void aRequestExpiresVisiblyAfterItsDeadline() {
        // Given
        var request = ask(ids.next(), email("Hello.", null), clock.now().minus(Duration.ofDays(1)));
        refused(ApprovalProblem.APPROVAL_EXPIRED, () -> approve(request, null), ApprovalProblem.APPROVAL_DECIDED);
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(require(request).status()).isEqualTo(ApprovalStatus.EXPIRED));
    }

    @Test
    void aSellerWithoutPermissionAndAnAgentDecideNothing() {
        // Given
        var request = ask(ids.next(), email("Hello.", null), null);
        var seller = Actor.user(ids.next(), Set.of(Role.SELLER));
        // Then
        for (var by : List.of(seller, WRITER)) {
            refused(
                    ApprovalProblem.APPROVAL_NOT_YOURS,
                    () -> Reactive.await(() -> approvals.approve(request.id(), request.fingerprint(), null, by)));
            refused(
                    ApprovalProblem.APPROVAL_NOT_YOURS,
                    () -> Reactive.await(() -> approvals.reject(request.id(), request.fingerprint(), "no", by)));
        }
        assertThat(require(request).status()).isEqualTo(ApprovalStatus.PENDING);
    }

    @Test
    void theQueueIsNarrowedByWhatItIsAboutAndCarriesTheMoneyAtRisk() {
        // Given
        var prospect = ids.next();
        var run = ids.next();
        var command = new RequestApproval(
                ApprovalKind.MESSAGE,
                prospect,
                "message",
                ids.next(),
                run,
                "First message",
                email("Hello.", null),
                List.of(new Evidence("Hello.", "brief", "b1", "hello", null)),
                new Money(1_250_000, "EUR"),
                null);
        var request = Reactive.await(() -> approvals.request(command, WRITER));
        // When
        var found = Reactive.await(() -> approvals.find(
                new ApprovalFilter(ApprovalStatus.PENDING, ApprovalKind.MESSAGE, prospect, run),
                PageRequest.of(0, 20, null)));
        // Then
        assertThat(found.items()).singleElement().isEqualTo(require(request));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items().getFirst().atRisk()).isEqualTo(new Money(1_250_000, "EUR"));
        assertThat(found.items().getFirst().evidence()).hasSize(1);
    }

    @Test
    void whoeverLeavesTakesTheirPendingRequestsAlong() {
        // Given
        var prospect = ids.next();
        var request = Reactive.await(
                () -> approvals.request(command(prospect, ids.next(), email("Hi.", null), null), WRITER));
        // When
        var withdrawn = Reactive.await(() -> approvals.withdraw(prospect, "unsubscribed", Actor.system("privacy")));
        // Then
        assertThat(withdrawn).isEqualTo(1);
        assertThat(require(request).status()).isEqualTo(ApprovalStatus.SUPERSEDED);
        assertThat(require(request).reason()).isEqualTo("unsubscribed");
    }

    @Test
    void aQueueWithoutFilterNeedNotBeCounted() {
        // Given
        var request = ask(ids.next(), email("Hello.", null), null);
        var page = PageRequest.of(0, 200, "-requestedAt");
        page.total = false;
        // When
        var found = Reactive.await(() -> approvals.find(new ApprovalFilter(null, null, null, null), page));
        // Then
        assertThat(found.total()).isNull();
        assertThat(found.items()).extracting(ApprovalRequest::id).contains(request.id());
    }

    @Test
    void anUnknownRequestIsSaidToBeUnknown() {
        refused(
                ApprovalProblem.APPROVAL_NOT_FOUND,
                () -> Reactive.await(() -> approvals.require(new ApprovalId(ids.next()))));
    }

    private ApprovalRequest ask(String subject, OutwardContent content, Instant deadline) {
        return Reactive.await(() -> approvals.request(command(null, subject, content, deadline), WRITER));
    }

    private static RequestApproval command(String prospect, String subject, OutwardContent content, Instant deadline) {
        return new RequestApproval(
                ApprovalKind.MESSAGE,
                prospect,
                "message",
                subject,
                null,
                "First message",
                content,
                List.of(),
                null,
                deadline);
    }

    private ApprovalRequest approve(ApprovalRequest request, Edits edits) {
        return Reactive.await(() -> approvals.approve(request.id(), request.fingerprint(), edits, manager()));
    }

    private ApprovalRequest require(ApprovalRequest request) {
        return Reactive.await(() -> approvals.require(request.id()));
    }

    private <T extends OutwardContent> Approved<T> redeem(ApprovalRequest request, Class<T> type, String use) {
        return Reactive.await(() -> approvals.redeem(request.id(), type, use));
    }

    private static void refused(ApprovalProblem problem, ThrowingCallable attempt) {
        refused(problem, attempt, problem);
    }

    /** The chore may have been faster; then the other problem is right. */
    private static void refused(ApprovalProblem problem, ThrowingCallable attempt, ApprovalProblem orThis) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(ApprovalRefused.class, refusal -> assertThat(refusal.type())
                .isIn(problem, orThis));
    }

    private static Actor manager() {
        return Actor.user("01hzzzzzzzzzzzzzzzzzzzzzzz", Set.of(Role.MANAGER));
    }
}
