package dev.rainmaker.approvals.rest;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.platform.problem.DomainException;

/** How one of several decisions went. */
public record BulkOutcome(ApprovalId id, boolean approved, String code, String detail) {
    static BulkOutcome done(ApprovalId id) {
        return new BulkOutcome(id, true, null, null);
    }

    static BulkOutcome failed(ApprovalId id, Throwable failure) {
        return failure instanceof DomainException domain
                ? new BulkOutcome(id, false, domain.type().code(), domain.getMessage())
                : new BulkOutcome(id, false, "internal_error", "Something went wrong; decide this one by itself.");
    }
}
