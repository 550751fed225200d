package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalReviewApi;
import dev.rainmaker.proposals.ProposalVersion;
import dev.rainmaker.proposals.WhatIf;
import dev.rainmaker.proposals.WhatIfAnswer;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Questions and decisions of the house; how things are priced is in {@link WhatIfPricing}. */
@ApplicationScoped
class ProposalReview implements ProposalReviewApi {
    private final ProposalRepository proposals;
    private final ProposalVersionRepository versions;
    private final ProposalContents contents;
    private final ProposalViews views;
    private final ProposalAnswers answers;
    private final ProposalGuard guard;
    private final WhatIfPricing pricing;
    private final ProposalRewriting rewriting;
    private final ProposalMoves moves;
    private final FieldCrypto crypto;
    private final ProposalsConfig config;
    private final Clock clock;

    ProposalReview(
            ProposalRepository proposals,
            ProposalVersionRepository versions,
            ProposalContents contents,
            ProposalViews views,
            ProposalAnswers answers,
            ProposalGuard guard,
            WhatIfPricing pricing,
            ProposalRewriting rewriting,
            ProposalMoves moves,
            FieldCrypto crypto,
            ProposalsConfig config,
            Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.contents = contents;
        this.views = views;
        this.answers = answers;
        this.guard = guard;
        this.pricing = pricing;
        this.rewriting = rewriting;
        this.moves = moves;
        this.crypto = crypto;
        this.config = config;
        this.clock = clock;
    }

    /** What is at hand of a proposal inside a transaction. */
    private record Open(
            ProposalEntity row, ProposalVersionEntity version, ProposalContent content, SubjectCipher cipher) {}

    private Uni<Open> open(ProposalId id) {
        return proposals.require(id.value()).flatMap(row -> versions.newest(row)
                .flatMap(version -> crypto.cipherFor(row.prospectId)
                        .map(cipher -> new Open(row, version, contents.open(cipher, version.content), cipher))));
    }

    private Proposal view(Open open) {
        return views.toView(open.row(), open.version(), open.cipher());
    }

    @Override
    @WithTransaction
    public Uni<WhatIfAnswer> whatIf(ProposalId id, WhatIf question) {
        return open(id).flatMap(open -> {
            if (open.content() == null) {
                throw new ProposalFailure(ProposalProblem.PROPOSAL_NOT_FOUND, "Its content was erased.");
            }
            return pricing.answer(open.row(), open.content(), question);
        });
    }

    @Override
    @WithTransaction
    public Uni<List<ProposalVersion>> versions(ProposalId id) {
        return proposals.require(id.value()).flatMap(row -> versions.all(row)
                .flatMap(all -> crypto.cipherFor(row.prospectId)
                        .map(cipher -> VersionHistory.of(all, version -> contents.open(cipher, version.content)))));
    }

    @Override
    @WithTransaction
    public Uni<Proposal> discount(ProposalId id, BigDecimal percent, Actor by) {
        return open(id).call(open -> rewriting.discount(open.row(), open.content(), percent, by))
                .flatMap(before -> open(id))
                .map(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Proposal> signOff(ProposalId id, int number, String reason, Actor by) {
        return open(id).invoke(open -> requireDecider(by, open.row()))
                .call(open -> {
                    var version = open.version();
                    if (number != open.row().currentNumber) {
                        throw new VersionConflict(open.row().currentNumber);
                    }
                    var signOff = guard.signOff(version, open.content(), open.cipher());
                    if (!signOff.needed()) {
                        throw new ProposalFailure(
                                ProposalProblem.NOTHING_TO_SIGN_OFF,
                                "Its margin and its discount are within the limits.");
                    }
                    if (version.signedOffAt != null) {
                        return Uni.createFrom().voidItem();
                    }
                    answered(version, reason, by, open.cipher());
                    return moves.record(open.row(), "signed_off", by);
                })
                .map(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Proposal> confirmChoice(ProposalId id, String reason, Actor by) {
        return waiting(id, by)
                .invoke(open -> answered(open.version(), reason, by, open.cipher()))
                .call(open -> moves.record(open.row(), "choice_confirmed", by))
                .call(open -> answers.confirm(open.row(), open.content(), by))
                .map(this::view);
    }

    @Override
    @WithTransaction
    public Uni<Proposal> refuseChoice(ProposalId id, String reason, Actor by) {
        return waiting(id, by)
                .invoke(open -> {
                    open.version().signOffReason = open.cipher().encrypt("sign_off", reason);
                    open.row().forgetChoice();
                })
                .call(open -> moves.record(open.row(), "choice_refused", by))
                .map(this::view);
    }

    @Override
    public boolean seesCost(Actor actor) {
        return actor.decides() || config.guard().sellersSeeCost() && actor.is(Role.SELLER);
    }

    private Uni<Open> waiting(ProposalId id, Actor by) {
        return open(id).invoke(open -> requireDecider(by, open.row())).invoke(open -> {
            if (!open.row().choiceWaits) {
                throw new ProposalFailure(
                        ProposalProblem.NO_CHOICE_WAITS, "The client has chosen nothing that needs your answer.");
            }
        });
    }

    private void answered(ProposalVersionEntity version, String reason, Actor by, SubjectCipher cipher) {
        version.signedOffAt = SqlTime.of(clock.now());
        version.signedOffBy = by.id();
        version.signOffReason = cipher.encrypt("sign_off", reason);
    }

    private static void requireDecider(Actor by, ProposalEntity row) {
        if (!by.decides()) {
            throw new ProposalFailure(
                    ProposalProblem.PROPOSAL_NEEDS_SIGN_OFF,
                    "Only an owner or a manager can answer for it.",
                    Map.of("proposalId", row.id));
        }
    }
}
