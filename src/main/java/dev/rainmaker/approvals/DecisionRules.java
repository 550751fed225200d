package dev.rainmaker.approvals;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Rules that may decide instead of a person, and that learn from what people decide. Implemented by autonomy; every method
 * joins the transaction of its caller, so that a decision and what is known about it are one.
 */
public interface DecisionRules {
    /**
     * A request with a topic was filed. Whoever answers with a yes keeps its rule from changing until the caller's transaction
     * has ended.
     */
    Uni<Optional<RuleYes>> filed(ApprovalRequest request);

    /** A person or a rule has decided; requests that nobody filed here are ignored. */
    Uni<Void> decided(ApprovalRequest request, Actor by);

    /** Keeps the rule from changing until the caller's transaction has ended. Before any row of a request is locked. */
    Uni<Void> turn(String ruleId);

    /** A rule's yes does not count any more and a person decides; when a person took it back, the rule has failed. */
    Uni<Void> takenBack(ApprovalRequest request, String ruleId, Actor by);
}
