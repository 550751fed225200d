package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.ApprovedIssuer;
import dev.rainmaker.approvals.ClaimOverride;
import dev.rainmaker.approvals.DecisionRules;
import dev.rainmaker.approvals.Edits;
import dev.rainmaker.approvals.OutwardContent;
import dev.rainmaker.approvals.ReleaseCheck;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.SellerApprovals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Decisions and their use. Runs inside the transaction of {@link ApprovalService}. */
@ApplicationScoped
class ApprovalDecisions extends ApprovedIssuer {
    private final ApprovalContents contents;
    private final DraftGate gate;
    private final ReleaseCheck releases;
    private final DecisionRules rules;
    private final FieldCrypto crypto;
    private final GrantMint grants;
    private final SellerApprovals sellers;
    private final ProspectNames names;
    private final RunSignals runs;
    private final Escalations escalations;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApprovalDecisions(
            ApprovalContents contents,
            DraftGate gate,
            ReleaseCheck releases,
            DecisionRules rules,
            FieldCrypto crypto,
            GrantMint grants,
            SellerApprovals sellers,
            ProspectNames names,
            RunSignals runs,
            Escalations escalations,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.contents = contents;
        this.gate = gate;
        this.releases = releases;
        this.rules = rules;
        this.crypto = crypto;
        this.grants = grants;
        this.sellers = sellers;
        this.names = names;
        this.runs = runs;
        this.escalations = escalations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever may decide it may also take it back. */
    Uni<Void> mayDecide(ApprovalEntity row, Actor by) {
        return mayDecideOwn(row, by)
                .invoke(allowed -> DecisionPolicy.mayDecide(row.kind, by, allowed))
                .replaceWithVoid();
    }

    Uni<ApprovalRequest> approve(
            ApprovalEntity row, String fingerprint, Edits edits, ClaimOverride override, Actor by) {
        return mayDecideOwn(row, by)
                .invoke(allowed -> {
                    DecisionPolicy.mayDecide(row.kind, by, allowed);
                    DecisionPolicy.isOpen(row, fingerprint, SqlTime.of(clock.now()));
                })
                .call(allowed -> row.kind == ApprovalKind.PROPOSAL
                        ? releases.mayLeave(row.runId)
                        : Uni.createFrom().voidItem())
                .flatMap(allowed -> crypto.cipherFor(row.keyId))
                .invoke(cipher -> apply(row, edits, cipher))
                .call(cipher -> gate.decide(row, cipher, override, by))
                .call(cipher -> close(
                        row, Edits.any(edits) ? ApprovalStatus.APPROVED_WITH_EDITS : ApprovalStatus.APPROVED, null, by))
                .map(cipher -> contents.toView(row, cipher))
                .call(decided -> rules.decided(decided, by));
    }

    /** A seller's own are those of prospects that are assigned to them. */
    private Uni<Boolean> mayDecideOwn(ApprovalEntity row, Actor by) {
        return sellers.mayApproveOwn(by)
                .flatMap(allowed -> !allowed || row.prospectId == null
                        ? Uni.createFrom().item(false)
                        : names.assignedTo(row.prospectId).map(seller -> by.id().equals(seller)));
    }

    private void apply(ApprovalEntity row, Edits edits, SubjectCipher cipher) {
        if (!Edits.any(edits)) {
            return;
        }
        var before = contents.content(cipher, "content", row.content);
        if (before == null) {
            throw new ApprovalRefused(ApprovalProblem.APPROVAL_EDIT_REFUSED, "The content was erased.");
        }
        var after = before.edited(edits);
        row.original = contents.seal(cipher, "original", before);
        row.content = contents.seal(cipher, "content", after);
        row.fingerprint = after.contentFingerprint();
    }

    Uni<ApprovalRequest> reject(ApprovalEntity row, String fingerprint, String reason, Actor by) {
        return mayDecideOwn(row, by)
                .invoke(allowed -> {
                    DecisionPolicy.mayDecide(row.kind, by, allowed);
                    DecisionPolicy.isOpen(row, fingerprint, SqlTime.of(clock.now()));
                })
                .call(allowed -> close(row, ApprovalStatus.REJECTED, reason, by))
                .flatMap(allowed -> crypto.cipherFor(row.keyId))
                .map(cipher -> contents.toView(row, cipher))
                .call(decided -> rules.decided(decided, by));
    }

    /** Takes a request out of the queue: status, audit, announcement and the signal to the waiting run, together. */
    Uni<Void> close(ApprovalEntity row, ApprovalStatus status, String reason, Actor by) {
        var before = row.status;
        row.status = row.status.to(status);
        row.reason = reason;
        row.decidedAt = SqlTime.of(clock.now());
        row.decidedBy = by.id();
        return audit.record(
                        by,
                        "approval." + text(status),
                        "approval",
                        row.id,
                        Map.of("status", text(before)),
                        Map.of("status", text(status), "fingerprint", row.fingerprint))
                .call(() -> outbox.add(ApprovalService.decided(row)))
                .call(() -> escalations.end(row.id))
                .call(() -> row.runId == null
                        ? Uni.createFrom().voidItem()
                        : runs.signal(row.runId, "approval.decided", row.id, decisionKey(row)));
    }

    /** A second decision, after a rule's was taken back, is another signal. */
    private static String decisionKey(ApprovalEntity row) {
        return "approval:" + row.id + (row.takenBack == 0 ? "" : ":" + row.takenBack);
    }

    <T extends OutwardContent> Uni<Approved<T>> redeem(ApprovalEntity row, Class<T> type, String useKey) {
        return crypto.cipherFor(row.keyId).flatMap(cipher -> redeem(row, type, useKey, cipher));
    }

    private <T extends OutwardContent> Uni<Approved<T>> redeem(
            ApprovalEntity row, Class<T> type, String useKey, SubjectCipher cipher) {
        return Uni.createFrom()
                .item(contents.content(cipher, "content", row.content))
                .invoke(content -> {
                    if (!type.isInstance(content)) {
                        throw new ApprovalRefused(
                                ApprovalProblem.APPROVAL_MISSING, "Something else was approved, or it was erased.");
                    }
                    DecisionPolicy.mayUse(row, content.contentFingerprint(), useKey, SqlTime.of(clock.now()));
                })
                .call(content -> row.usedBy == null
                        ? gate.use(row, cipher, content)
                        : Uni.createFrom().voidItem())
                .invoke(content -> row.usedBy = useKey)
                .call(content -> audit.record(
                        Actor.system("approvals"),
                        "approval.used",
                        "approval",
                        row.id,
                        Map.of(),
                        Map.of("use", useKey, "fingerprint", row.fingerprint)))
                .map(content -> issue(new ApprovalId(row.id), type.cast(content), grants.grants(row.id, content)));
    }

    private static String text(ApprovalStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
