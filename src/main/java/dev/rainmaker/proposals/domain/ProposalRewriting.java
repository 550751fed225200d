package dev.rainmaker.proposals.domain;

import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.proposals.ChosenPackage;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** A person writes the next version before the one at hand has left. Runs inside the transaction of {@link ProposalReview}. */
@ApplicationScoped
class ProposalRewriting {
    private final ProposalWriting writing;
    private final ProposalMoves moves;
    private final ApprovalsApi approvals;

    ProposalRewriting(ProposalWriting writing, ProposalMoves moves, ApprovalsApi approvals) {
        this.writing = writing;
        this.moves = moves;
        this.approvals = approvals;
    }

    /** A draft of a run is not a person's yet: the run presents it in a moment. */
    Uni<Void> discount(ProposalEntity row, ProposalContent content, BigDecimal percent, Actor by) {
        boolean waits = row.status == ProposalStatus.AWAITING_APPROVAL && row.releasedAt == null;
        boolean ownDraft = row.status == ProposalStatus.DRAFT && row.runId == null;
        if (content == null || !waits && !ownDraft) {
            throw notNow();
        }
        return (waits && row.runId != null
                        ? withdraw(row, by)
                        : Uni.createFrom().voidItem())
                .chain(() -> writing.further(row, command(row, content, percent), by))
                .chain(() -> moves.record(row, "rewritten", by));
    }

    /** A yes that was said already may be on its way out: then it is too late. */
    private Uni<Void> withdraw(ProposalEntity row, Actor by) {
        return approvals
                .withdrawOfRun(row.runId, "replaced by a new version", by)
                .invoke(withdrawn -> {
                    if (withdrawn == 0) {
                        throw notNow();
                    }
                })
                .replaceWithVoid();
    }

    private static CreateProposal command(ProposalEntity row, ProposalContent content, BigDecimal percent) {
        return new CreateProposal(
                new ProspectId(row.prospectId),
                row.runId,
                content.event(),
                content.packages().stream()
                        .map(each -> new ChosenPackage(
                                each.packageId(), content.added(each.packageId()), each.recommended(), each.why()))
                        .toList(),
                content.intro(),
                "rewritten:" + row.id + ":" + (row.currentNumber + 1),
                percent);
    }

    private static ProposalFailure notNow() {
        return new ProposalFailure(
                ProposalProblem.PROPOSAL_NOT_REWRITABLE,
                "A version can be written while it is a draft or its message waits for a yes.");
    }
}
