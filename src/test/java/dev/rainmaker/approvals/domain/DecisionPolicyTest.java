package dev.rainmaker.approvals.domain;

import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_CONTENT_CHANGED;
import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_DECIDED;
import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_EXPIRED;
import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_MISSING;
import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_NOT_BY_RULE;
import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_NOT_YOURS;
import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_TOO_EARLY;
import static dev.rainmaker.approvals.ApprovalProblem.APPROVAL_USED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.approvals.CheckedClaim;
import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.approvals.CheckedSentence;
import dev.rainmaker.approvals.ClaimKind;
import dev.rainmaker.approvals.ClaimVerdict;
import dev.rainmaker.platform.problem.IllegalTransition;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionPolicyTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final String SEEN = "fingerprint-that-was-seen";
    private static final String STEP = "run-1/send";

    @ParameterizedTest
    @EnumSource(ApprovalKind.class)
    void ownersAndManagersDecideEverything(ApprovalKind kind) {
        assertThatCode(() -> {
                    DecisionPolicy.mayDecide(kind, user(Role.OWNER), false);
                    DecisionPolicy.mayDecide(kind, user(Role.MANAGER), false);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(ApprovalKind.class)
    void aSellerDecidesWhatAManagerAllowsAndNeverAProposal(ApprovalKind kind) {
        // Given
        var seller = user(Role.SELLER);
        // Then
        refused(APPROVAL_NOT_YOURS, () -> DecisionPolicy.mayDecide(kind, seller, false));
        if (kind == ApprovalKind.PROPOSAL) {
            refused(APPROVAL_NOT_YOURS, () -> DecisionPolicy.mayDecide(kind, seller, true));
        } else {
            assertThatCode(() -> DecisionPolicy.mayDecide(kind, seller, true)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(ApprovalKind.class)
    void viewersAgentsAndTheSystemDecideNothing(ApprovalKind kind) {
        refused(APPROVAL_NOT_YOURS, () -> DecisionPolicy.mayDecide(kind, user(Role.VIEWER), true));
        refused(APPROVAL_NOT_YOURS, () -> DecisionPolicy.mayDecide(kind, Actor.agent("outreach-writer"), true));
        refused(APPROVAL_NOT_YOURS, () -> DecisionPolicy.mayDecide(kind, Actor.system("workflow"), true));
    }

    @Test
    void onlyWhatWasLookedAtIsDecided() {
        refused(
                APPROVAL_CONTENT_CHANGED,
                () -> DecisionPolicy.isOpen(request(ApprovalStatus.PENDING), "something-else", NOW));
        refused(APPROVAL_CONTENT_CHANGED, () -> DecisionPolicy.isOpen(request(ApprovalStatus.PENDING), null, NOW));
        assertThatCode(() -> DecisionPolicy.isOpen(request(ApprovalStatus.PENDING), SEEN, NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(value = ApprovalStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
    void aDecisionIsFinal(ApprovalStatus status) {
        refused(APPROVAL_DECIDED, () -> DecisionPolicy.isOpen(request(status), SEEN, NOW));
    }

    @Test
    void afterTheDeadlineNobodyDecidesOrUses() {
        // Given
        var pending = request(ApprovalStatus.PENDING);
        pending.deadline = NOW.minusSeconds(1);
        var approved = request(ApprovalStatus.APPROVED);
        approved.deadline = NOW.minusSeconds(1);
        // Then
        refused(APPROVAL_EXPIRED, () -> DecisionPolicy.isOpen(pending, SEEN, NOW));
        refused(APPROVAL_EXPIRED, () -> DecisionPolicy.mayUse(approved, SEEN, STEP, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = ApprovalStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED", "APPROVED_WITH_EDITS"})
    void withoutAYesNothingIsUsed(ApprovalStatus status) {
        refused(APPROVAL_MISSING, () -> DecisionPolicy.mayUse(request(status), SEEN, STEP, NOW));
    }

    @Test
    void aYesIsForThatContentOnly() {
        refused(
                APPROVAL_CONTENT_CHANGED,
                () -> DecisionPolicy.mayUse(request(ApprovalStatus.APPROVED), "changed-since", STEP, NOW));
    }

    @Test
    void aYesIsUsedByOneStepWhichMayRepeat() {
        // Given
        var used = request(ApprovalStatus.APPROVED);
        used.usedBy = STEP;
        used.deadline = NOW.minusSeconds(1);
        // Then
        refused(APPROVAL_USED, () -> DecisionPolicy.mayUse(used, SEEN, "run-2/send", NOW));
        assertThatCode(() -> DecisionPolicy.mayUse(used, SEEN, STEP, NOW)).doesNotThrowAnyException();
    }

    @Test
    void aRulesYesIsNotUsedBeforeThePersonsTimeToTakeItBackIsOver() {
        // Given
        var ruled = request(ApprovalStatus.APPROVED);
        ruled.usableFrom = NOW.plusSeconds(1);
        // Then
        refused(APPROVAL_TOO_EARLY, () -> DecisionPolicy.mayUse(ruled, SEEN, STEP, NOW));
        assertThatCode(() -> DecisionPolicy.mayUse(ruled, SEEN, STEP, NOW.plusSeconds(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyARulesYesThatIsNotUsedIsTakenBack() {
        // Given
        var ruled = request(ApprovalStatus.APPROVED);
        ruled.ruleId = "answer.wedding.unknown";
        var pending = request(ApprovalStatus.PENDING);
        pending.ruleId = ruled.ruleId;
        var used = request(ApprovalStatus.APPROVED);
        used.ruleId = ruled.ruleId;
        used.usedBy = STEP;
        // Then
        assertThatCode(() -> DecisionPolicy.mayTakeBack(ruled)).doesNotThrowAnyException();
        refused(APPROVAL_NOT_BY_RULE, () -> DecisionPolicy.mayTakeBack(request(ApprovalStatus.APPROVED)));
        refused(APPROVAL_NOT_BY_RULE, () -> DecisionPolicy.mayTakeBack(pending));
        refused(APPROVAL_USED, () -> DecisionPolicy.mayTakeBack(used));
        assertThat(ApprovalStatus.APPROVED.takenBack()).isEqualTo(ApprovalStatus.PENDING);
        assertThatThrownBy(ApprovalStatus.REJECTED::takenBack).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void noRuleDecidesAnythingButAPlainMessageOfWhichEveryClaimIsBacked() {
        // Given
        var clean = CheckedDraft.EMPTY;
        // Then
        assertThat(DecisionPolicy.mayBeRuled(ApprovalKind.MESSAGE, ApprovalTopic.ANSWER, clean))
                .isTrue();
        assertThat(DecisionPolicy.mayBeRuled(ApprovalKind.PROPOSAL, ApprovalTopic.ANSWER, clean))
                .isFalse();
        assertThat(DecisionPolicy.mayBeRuled(ApprovalKind.MESSAGE, ApprovalTopic.PROPOSAL, clean))
                .isFalse();
        assertThat(DecisionPolicy.mayBeRuled(ApprovalKind.MESSAGE, null, clean)).isFalse();
        assertThat(DecisionPolicy.mayBeRuled(ApprovalKind.MESSAGE, ApprovalTopic.ANSWER, null))
                .isFalse();
        for (var verdict : List.of(ClaimVerdict.UNSUPPORTED, ClaimVerdict.CONTRADICTED)) {
            assertThat(DecisionPolicy.mayBeRuled(ApprovalKind.MESSAGE, ApprovalTopic.ANSWER, claiming(verdict)))
                    .isFalse();
        }
    }

    private static CheckedDraft claiming(ClaimVerdict verdict) {
        var claim = new CheckedClaim(0, 3, "150", ClaimKind.FIGURE, verdict, null, null, null, null, null);
        return new CheckedDraft(List.of(CheckedSentence.of("text", 0, 3, "150", List.of(claim))));
    }

    private static void refused(ApprovalProblem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(ApprovalRefused.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }

    private static Actor user(Role role) {
        return Actor.user("01hzzzzzzzzzzzzzzzzzzzzzzz", Set.of(role));
    }

    private static ApprovalEntity request(ApprovalStatus status) {
        var request = new ApprovalEntity();
        request.status = status;
        request.fingerprint = SEEN;
        return request;
    }
}
