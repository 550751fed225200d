package dev.rainmaker.proposals.domain;

import dev.rainmaker.approvals.ReleaseCheck;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.proposals.GuardFinding;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalStatus;
import dev.rainmaker.proposals.SignOff;
import dev.rainmaker.proposals.pricing.MarginGuard;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Keeps a proposal in the house whose margin is below the floor or whose discount is over the limit, until an owner or a
 * manager has answered for exactly that version. Asked when the yes to its message is said and again when the message leaves.
 */
@ApplicationScoped
class ProposalGuard implements ReleaseCheck {
    private final ProposalRepository proposals;
    private final ProposalVersionRepository versions;
    private final ProposalContents contents;
    private final FieldCrypto crypto;
    private final MarginGuard guard;

    ProposalGuard(
            ProposalRepository proposals,
            ProposalVersionRepository versions,
            ProposalContents contents,
            FieldCrypto crypto,
            ProposalsConfig config) {
        this.proposals = proposals;
        this.versions = versions;
        this.contents = contents;
        this.crypto = crypto;
        this.guard = new MarginGuard(
                config.guard().floorMarginPercent(), config.guard().discountLimitPercent());
    }

    List<GuardFinding> judge(List<PricedPackage> packages, BigDecimal discountPercent) {
        return guard.judge(packages, discountPercent);
    }

    /** Whether ticked options leave enough: the discount was judged with the version. */
    boolean holdsFloor(PricedPackage priced) {
        return guard.judge(List.of(priced), null).isEmpty();
    }

    SignOff signOff(ProposalVersionEntity version, ProposalContent content, SubjectCipher cipher) {
        var findings = content == null ? List.<GuardFinding>of() : judge(content.packages(), content.discountPercent());
        return new SignOff(
                !findings.isEmpty(),
                findings,
                SqlTime.instant(version.signedOffAt),
                version.signedOffBy,
                cipher.decrypt("sign_off", version.signOffReason));
    }

    /** Fails with {@code proposal_needs_sign_off} when the newest version may not leave. */
    Uni<Void> requireFree(ProposalEntity row) {
        return versions.newest(row)
                .flatMap(version -> crypto.cipherFor(row.prospectId)
                        .map(cipher -> signOff(version, contents.open(cipher, version.content), cipher)))
                .invoke(signOff -> {
                    if (!signOff.free()) {
                        throw new ProposalFailure(
                                ProposalProblem.PROPOSAL_NEEDS_SIGN_OFF,
                                "Its margin is below the floor or its discount over the limit. An owner or a manager signs"
                                        + " it off with a reason, on the page of the proposal, or it is changed.",
                                Map.of("proposalId", row.id));
                    }
                })
                .replaceWithVoid();
    }

    /** The proposal of a run whose message is about to be approved. */
    @Override
    @WithTransaction
    public Uni<Void> mayLeave(String runId) {
        return runId == null
                ? Uni.createFrom().voidItem()
                : proposals
                        .find("runId = ?1 and status = ?2", runId, ProposalStatus.AWAITING_APPROVAL)
                        .firstResult()
                        .flatMap(row -> row == null ? Uni.createFrom().voidItem() : requireFree(row));
    }
}
