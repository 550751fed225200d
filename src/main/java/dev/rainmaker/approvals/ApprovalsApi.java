package dev.rainmaker.approvals;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Requests for a person's yes, their decisions, and the proof of a yes. Methods join or open a reactive transaction. */
public interface ApprovalsApi {
    /**
     * Files a request; an earlier pending one for the same subject becomes superseded. Announces {@code
     * approval.requested}.
     */
    Uni<ApprovalRequest> request(RequestApproval command, Actor by);

    /** The request, or {@code ApprovalNotFound}. */
    Uni<ApprovalRequest> require(ApprovalId id);

    /** Page of requests, by default most money at risk and nearest deadline first. */
    Uni<Page<ApprovalRequest>> find(ApprovalFilter filter, PageRequest page);

    /** The request with its content checked against what is known now; a decided one with the check it was decided by. */
    Uni<ApprovalRequest> review(ApprovalId id);

    /** {@link #approve(ApprovalId, String, Edits, ClaimOverride, Actor)} without answering for anything unsupported. */
    default Uni<ApprovalRequest> approve(ApprovalId id, String fingerprint, Edits edits, Actor by) {
        return approve(id, fingerprint, edits, null, by);
    }

    /**
     * Says yes to exactly the content with this fingerprint, after the edits if there are any. Signals the waiting run.
     * Fails when the fingerprint is not the current one, the request is not pending, or the actor may not decide it; with
     * {@code draft_contradicted} when a source speaks against a claim of the content; with {@code draft_unsupported} when
     * no source backs one and the override, which only a person can give, does not name it.
     *
     * @param override null for none
     */
    Uni<ApprovalRequest> approve(ApprovalId id, String fingerprint, Edits edits, ClaimOverride override, Actor by);

    /** Says no, with a reason. Signals the waiting run. */
    Uni<ApprovalRequest> reject(ApprovalId id, String fingerprint, String reason, Actor by);

    /**
     * A rule's yes that nobody has used does not count: the request is pending again and a person decides. Signals the run
     * ({@code approval.taken_back}). When a person takes it back, the rule is switched off. Fails with {@code approval_used} once
     * the thing is on its way, with {@code approval_not_by_rule} when no rule said yes. Not to be called within a transaction.
     *
     * @param by a person who may decide it, or a part of the house
     */
    Uni<ApprovalRequest> takeBack(ApprovalId id, String reason, Actor by);

    /** Takes back all that a rule said yes to and nobody has used; whoever calls it has locked the rule. How many. */
    Uni<Integer> takeBackUnused(String ruleId, String reason, Actor by);

    /** Which of these requests were used: what they are about may be out. */
    Uni<List<String>> usedAmong(Collection<String> ids);

    /**
     * Turns a yes into the right to act, for one use named by the key; the same key may ask again (a step that is resumed),
     * another one may not. The content is checked again first: what has become wrong meanwhile does not go out. Any doubt is
     * a failure.
     */
    <T extends OutwardContent> Uni<Approved<T>> redeem(ApprovalId id, Class<T> type, String useKey);

    /** Withdraws pending requests of a prospect, e.g. after an unsubscribe; they become superseded. */
    Uni<Integer> withdraw(String prospectId, String reason, Actor by);

    /** Withdraws the pending requests of one run, when its drafts must not be decided any more; they become superseded. */
    Uni<Integer> withdrawOfRun(String runId, String reason, Actor by);

    /** Withdraws the pending requests about one thing, e.g. a meeting whose time has changed, or a chat whose visitor wants no answer any more; they become superseded. */
    Uni<Integer> withdrawAbout(String subjectType, String subjectId, String reason, Actor by);
}
