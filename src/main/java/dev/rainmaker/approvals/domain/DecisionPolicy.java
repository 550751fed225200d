package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import java.time.LocalDateTime;

/** Who may decide what, and when a decision still counts. Source: role table of the architecture, section 8. */
final class DecisionPolicy {
    private DecisionPolicy() {}

    static void mayDecide(ApprovalKind kind, Actor by, boolean sellerAllowed) {
        if (by.decides()) {
            return;
        }
        if (by.is(Role.SELLER) && kind != ApprovalKind.PROPOSAL && sellerAllowed) {
            return;
        }
        throw new ApprovalRefused(
                ApprovalProblem.APPROVAL_NOT_YOURS,
                kind == ApprovalKind.PROPOSAL
                        ? "Proposals are approved by an owner or a manager."
                        : "An owner or a manager decides this; a manager can allow sellers to approve for prospects assigned to them.");
    }

    static void isOpen(ApprovalEntity request, String fingerprint, LocalDateTime now) {
        if (request.status != ApprovalStatus.PENDING) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_DECIDED, "This was already decided; load the queue again to see how.");
        }
        if (request.deadline != null && request.deadline.isBefore(now)) {
            throw new ApprovalRefused(ApprovalProblem.APPROVAL_EXPIRED, "The deadline for this decision has passed.");
        }
        if (!request.fingerprint.equals(fingerprint)) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_CONTENT_CHANGED,
                    "The content is not the one you looked at. Load it again before you decide.");
        }
    }

    /** A rule's yes that nothing has come of yet. */
    static void mayTakeBack(ApprovalEntity request) {
        if (request.usedBy != null) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_USED, "This is on its way already and cannot be taken back.");
        }
        if (request.ruleId == null || request.status != ApprovalStatus.APPROVED) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_NOT_BY_RULE, "Only what a rule said yes to can be taken back.");
        }
    }

    /** What no rule decides, whatever it says: anything but a plain message of which every claim is backed. */
    static boolean mayBeRuled(ApprovalKind kind, ApprovalTopic topic, CheckedDraft checked) {
        return kind == ApprovalKind.MESSAGE
                && topic != null
                && topic.mayBeAutomatic()
                && checked != null
                && checked.contradicted().isEmpty()
                && checked.unsupported().isEmpty();
    }

    /** The use of a yes: every doubt is a no. */
    static void mayUse(ApprovalEntity request, String contentFingerprint, String useKey, LocalDateTime now) {
        if (!request.status.granted()) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_MISSING, "Nobody has approved this; it stays in the house.");
        }
        if (!request.fingerprint.equals(contentFingerprint)) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_CONTENT_CHANGED, "The stored content is not the one that was approved.");
        }
        if (request.usableFrom != null && request.usableFrom.isAfter(now)) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_TOO_EARLY, "A rule said yes to this; a person can still take it back.");
        }
        if (request.usedBy != null && !request.usedBy.equals(useKey)) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_USED, "This approval was already used; ask for a new one.");
        }
        if (request.usedBy == null && request.deadline != null && request.deadline.isBefore(now)) {
            throw new ApprovalRefused(
                    ApprovalProblem.APPROVAL_EXPIRED,
                    "The approval was given, but its deadline has passed; ask again.");
        }
    }
}
