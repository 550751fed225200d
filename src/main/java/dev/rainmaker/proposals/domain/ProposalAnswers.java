package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.proposals.Acceptance;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.Quote;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** What the client does on the public page. Runs inside the transaction of {@link ProposalService}. */
@ApplicationScoped
class ProposalAnswers {
    private final ProposalMoves moves;
    private final ProposalQuotes quotes;
    private final ProposalGuard guard;
    private final RunSignals runs;
    private final FieldCrypto crypto;
    private final Clock clock;

    ProposalAnswers(
            ProposalMoves moves,
            ProposalQuotes quotes,
            ProposalGuard guard,
            RunSignals runs,
            FieldCrypto crypto,
            Clock clock) {
        this.moves = moves;
        this.quotes = quotes;
        this.guard = guard;
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

    /**
     * Accepts exactly what the fingerprint names. Ticked options that leave less than the floor are kept and wait for a person.
     */
    Uni<Void> accept(ProposalEntity row, ProposalContent content, Acceptance yes) {
        if (content == null) {
            throw closed();
        }
        var chosen = yes.packageId() == null ? recommended(content) : yes.packageId();
        var quote = quotes.quote(row, content, chosen, yes.optionIds());
        if (chosen.equals(row.choicePackage)
                && quote.optionIds().equals(row.chosenOptions())
                && (row.choiceWaits || row.status == ProposalStatus.ACCEPTED)) {
            return Uni.createFrom().voidItem();
        }
        requireOpen(row);
        requireShown(yes, quote, row.currency);
        var priced = content.price(chosen, quote.optionIds());
        if (!quote.optionIds().isEmpty() && !guard.holdsFloor(priced)) {
            row.choose(chosen, quote.optionIds(), true);
            return crypto.cipherFor(row.prospectId)
                    .invoke(cipher -> row.answer = cipher.encrypt("answer", yes.note()))
                    .call(cipher -> arrived(row))
                    .call(cipher -> moves.record(row, "choice_waits", Actor.client(row.prospectId)))
                    .replaceWithVoid();
        }
        row.choose(chosen, quote.optionIds(), false);
        return answer(row, ProposalStatus.ACCEPTED, yes.note()).invoke(() -> {
            row.acceptedPackage = chosen;
            row.totalMinor = priced.totalMinor();
        });
    }

    /** A person has answered for the choice that waits: it is accepted as if it had held the floor. */
    Uni<Void> confirm(ProposalEntity row, ProposalContent content, Actor by) {
        if (!row.status.open()) {
            throw closed();
        }
        row.choiceWaits = false;
        row.acceptedPackage = row.choicePackage;
        row.totalMinor = content.price(row.choicePackage, row.chosenOptions()).totalMinor();
        row.decidedAt = SqlTime.of(clock.now());
        return moves.move(row, ProposalStatus.ACCEPTED, by).call(() -> signal(row, ProposalStatus.ACCEPTED));
    }

    private static String recommended(ProposalContent content) {
        return content.packages().stream()
                .filter(PricedPackage::recommended)
                .findFirst()
                .orElse(content.packages().getFirst())
                .packageId();
    }

    private static void requireShown(Acceptance yes, Quote now, String currency) {
        boolean blind = yes.fingerprint() == null && yes.optionIds().isEmpty();
        if (!blind && !now.fingerprint().equals(yes.fingerprint())) {
            var total = new Money(now.priced().totalMinor(), currency).text(Locale.ENGLISH);
            throw new ProposalFailure(
                    ProposalProblem.PROPOSAL_CHANGED,
                    "With what you chose the total is " + total
                            + ". Nothing was accepted yet: look at it and accept again.",
                    Map.of(
                            "packageId", now.packageId(),
                            "totalMinor", now.priced().totalMinor(),
                            "fingerprint", now.fingerprint()));
        }
    }

    private void requireOpen(ProposalEntity row) {
        if (!row.status.open() && !leaving(row) || row.validUntil.isBefore(SqlTime.of(clock.now()))) {
            throw closed();
        }
    }

    private static ProposalFailure closed() {
        return new ProposalFailure(
                ProposalProblem.PROPOSAL_CLOSED, "This proposal was already answered, replaced or has expired.");
    }

    Uni<Void> answer(ProposalEntity row, ProposalStatus to, String words) {
        if (row.status == to) {
            return Uni.createFrom().voidItem();
        }
        requireOpen(row);
        if (to != ProposalStatus.ACCEPTED) {
            row.forgetChoice();
        }
        row.decidedAt = SqlTime.of(clock.now());
        return crypto.cipherFor(row.prospectId)
                .invoke(cipher -> row.answer = cipher.encrypt("answer", words))
                .call(cipher -> arrived(row))
                .call(cipher -> moves.move(row, to, Actor.client(row.prospectId)))
                .call(cipher -> signal(row, to))
                .replaceWithVoid();
    }

    private Uni<Void> signal(ProposalEntity row, ProposalStatus to) {
        return row.runId == null
                ? Uni.createFrom().voidItem()
                : runs.signal(
                                row.runId,
                                "proposal.answered",
                                row.id,
                                "proposal:" + row.id + ":" + row.currentNumber + ":" + to)
                        .replaceWithVoid();
    }
}
