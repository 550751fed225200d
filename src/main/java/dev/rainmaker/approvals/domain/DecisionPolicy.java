package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalStatus;
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
