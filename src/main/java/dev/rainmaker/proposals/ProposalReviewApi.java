package dev.rainmaker.proposals;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.List;

/** What the house asks and decides about a proposal. Answers hold costs: callers take them out for those who may not know. */
public interface ProposalReviewApi {
    /** What a version written today would cost. Stores nothing. */
    Uni<WhatIfAnswer> whatIf(ProposalId id, WhatIf question);

    /** All versions, newest first, each with its differences to the one before. */
    Uni<List<ProposalVersion>> versions(ProposalId id);

    /**
     * Writes a further version with this discount (null for none), priced today, from the same packages; guests and day stay
     * those of the client's brief. A draft, or one whose message waits for a yes: that request is withdrawn and the run presents
     * the new version. Fails with {@code proposal_not_rewritable} at any other time. Audited.
     */
    Uni<Proposal> discount(ProposalId id, BigDecimal percent, Actor by);

    /**
     * An owner or a manager answers for margin and discount of the newest version: it may leave the house. Audited. Fails with
     * {@code version_conflict} when the number is not the newest, {@code nothing_to_sign_off} when nothing has to be answered for.
     */
    Uni<Proposal> signOff(ProposalId id, int number, String reason, Actor by);

    /** The client's choice that waits is accepted. Owner or manager; audited; signals the waiting run. */
    Uni<Proposal> confirmChoice(ProposalId id, String reason, Actor by);

    /** The client's choice that waits is taken back: the client may choose anew. Owner or manager; audited. */
    Uni<Proposal> refuseChoice(ProposalId id, String reason, Actor by);

    /** Whether this person sees costs and margins. */
    boolean seesCost(Actor actor);
}
