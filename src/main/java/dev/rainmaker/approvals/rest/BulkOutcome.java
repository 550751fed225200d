package dev.rainmaker.approvals.rest;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.platform.problem.DomainException;

/** How one of several decisions went. */
public record BulkOutcome(ApprovalId id, boolean approved, String code, String detail) {
    static BulkOutcome done(ApprovalId id) {
        return new BulkOutcome(id, true, null, null);
    }

    static BulkOutcome failed(ApprovalId id, Throwable failure) {
        var code = failure instanceof DomainException domain ? domain.type().code() : "internal_error";
        return new BulkOutcome(id, false, code, failure.getMessage());
    }
}
