package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the client does on the public page. Runs inside the transaction of {@link ProposalService}. */
@ApplicationScoped
class ProposalAnswers {
    private final ProposalMoves moves;
    private final RunSignals runs;
    private final FieldCrypto crypto;
    private final Clock clock;

    ProposalAnswers(ProposalMoves moves, RunSignals runs, FieldCrypto crypto, Clock clock) {
        this.moves = moves;
        this.runs = runs;
        this.crypto = crypto;
        this.clock = clock;
    }

    /**
     * Counts the client's looks: from the moment at which the message leaves, since a quick client opens the page before the
     * house has noted that it is out. Looks before that are the house's own.
     */
    Uni<Void> viewed(ProposalEntity row) {
        if (!row.status.open() && !leaving(row)) {
            return Uni.createFrom().voidItem();
        }
        row.views++;
        row.viewedAt = row.viewedAt == null ? SqlTime.of(clock.now()) : row.viewedAt;
        return arrived(row)
                .chain(() -> row.status == ProposalStatus.SENT
                        ? moves.move(row, ProposalStatus.VIEWED, Actor.client(row.prospectId))
                        : Uni.createFrom().voidItem());
    }

    private static boolean leaving(ProposalEntity row) {
        return row.status == ProposalStatus.AWAITING_APPROVAL && row.releasedAt != null;
    }

    /** Whoever looks or answers has the message, even if the house has not noted yet that it is out. */
    private Uni<Void> arrived(ProposalEntity row) {
        return leaving(row)
                ? moves.move(row, ProposalStatus.SENT, Actor.client(row.prospectId))
                : Uni.createFrom().voidItem();
    }

    Uni<Void> accept(ProposalEntity row, Proposal proposal, String packageId, String note) {
        var chosen = packageId == null ? proposal.recommended().packageId() : packageId;
        var offered = proposal.packages().stream()
                .filter(each -> each.packageId().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new ProposalFailure(
                        ProposalProblem.PACKAGE_NOT_OFFERED, "Choose one of the packages on the page."));
        if (row.status == ProposalStatus.ACCEPTED && chosen.equals(row.acceptedPackage)) {
            return Uni.createFrom().voidItem();
        }
        return answer(row, ProposalStatus.ACCEPTED, note).invoke(() -> {
            row.acceptedPackage = chosen;
            row.totalMinor = offered.totalMinor();
        });
    }

    Uni<Void> answer(ProposalEntity row, ProposalStatus to, String words) {
        if (row.status == to) {
            return Uni.createFrom().voidItem();
        }
        var now = SqlTime.of(clock.now());
        if (!row.status.open() && !leaving(row) || row.validUntil.isBefore(now)) {
            throw new ProposalFailure(
                    ProposalProblem.PROPOSAL_CLOSED, "This proposal was already answered, replaced or has expired.");
        }
        row.decidedAt = now;
        return crypto.cipherFor(row.prospectId)
                .invoke(cipher -> row.answer = cipher.encrypt("answer", words))
                .call(cipher -> arrived(row))
                .call(cipher -> moves.move(row, to, Actor.client(row.prospectId)))
                .call(cipher -> row.runId == null
                        ? Uni.createFrom().voidItem()
                        : runs.signal(
                                row.runId,
                                "proposal.answered",
                                row.id,
                                "proposal:" + row.id + ":" + row.currentNumber + ":" + to))
                .replaceWithVoid();
    }
}
