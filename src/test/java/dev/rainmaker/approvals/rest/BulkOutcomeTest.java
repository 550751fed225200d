package dev.rainmaker.approvals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import org.junit.jupiter.api.Test;

class BulkOutcomeTest {
    private static final ApprovalId ID = new ApprovalId("01jzzzzzzzzzzzzzzzzzzzzzzz");

    @Test
    void eachDecisionSaysHowItWent() {
        assertThat(BulkOutcome.done(ID)).isEqualTo(new BulkOutcome(ID, true, null, null));
        assertThat(BulkOutcome.failed(ID, new ApprovalRefused(ApprovalProblem.APPROVAL_DECIDED, "Decided.")))
                .isEqualTo(new BulkOutcome(ID, false, ApprovalProblem.APPROVAL_DECIDED.code(), "Decided."));
        assertThat(BulkOutcome.failed(ID, new IllegalStateException("SELECT why")))
                .extracting(BulkOutcome::code, BulkOutcome::detail)
                .containsExactly("internal_error", "Something went wrong; decide this one by itself.");
    }
}
