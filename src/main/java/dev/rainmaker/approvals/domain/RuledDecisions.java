package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalTakenBack;
import dev.rainmaker.approvals.DecisionRules;
import dev.rainmaker.approvals.RuleYes;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Decisions of rules, and taking them back. Runs inside the transaction of {@link ApprovalService}. The rule is locked before
 * the request, everywhere, so that a rule that was switched off decides nothing more.
 */
@ApplicationScoped
class RuledDecisions {
    private final ApprovalRepository requests;
    private final ApprovalDecisions decisions;
    private final ApprovalContents contents;
    private final DecisionRules rules;
    private final FieldCrypto crypto;
    private final RunSignals runs;
    private final Escalations escalations;
    private final Outbox outbox;
    private final Audit audit;

    RuledDecisions(
            ApprovalRepository requests,
            ApprovalDecisions decisions,
            ApprovalContents contents,
            DecisionRules rules,
            FieldCrypto crypto,
            RunSignals runs,
            Escalations escalations,
            Outbox outbox,
            Audit audit) {
        this.requests = requests;
        this.decisions = decisions;
        this.contents = contents;
        this.rules = rules;
        this.crypto = crypto;
        this.runs = runs;
        this.escalations = escalations;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Lets the rules decide what was just filed. */
    Uni<Void> ask(ApprovalEntity row, SubjectCipher cipher) {
        if (row.topic == null) {
            return Uni.createFrom().voidItem();
        }
        var asked = contents.toView(row, cipher);
        return rules.filed(asked)
                .flatMap(yes -> yes.isEmpty() || !DecisionPolicy.mayBeRuled(row.kind, row.topic, asked.checked())
                        ? Uni.createFrom().voidItem()
                        : approve(row, cipher, yes.get()));
    }

    private Uni<Void> approve(ApprovalEntity row, SubjectCipher cipher, RuleYes yes) {
        var by = Actor.rule(yes.name());
        row.ruleId = yes.ruleId();
        row.ruleVersion = yes.version();
        row.usableFrom = SqlTime.of(yes.usableFrom());
        return decisions
                .close(row, ApprovalStatus.APPROVED, null, by)
                .flatMap(done -> rules.decided(contents.toView(row, cipher), by));
    }

    /** The rule first: its id is read in a transaction of its own, so that this one sees what is committed by its turn. */
    Uni<ApprovalRequest> takeBack(ApprovalId id, String ruleId, String reason, Actor by) {
        return rules.turn(ruleId)
                .flatMap(mine -> requests.lock(id.value()))
                .call(row -> by.kind() == Actor.Kind.USER
                        ? decisions.mayDecide(row, by)
                        : Uni.createFrom().voidItem())
                .invoke(DecisionPolicy::mayTakeBack)
                .flatMap(row -> back(row, reason, by));
    }

    /** All that a rule said yes to and nobody has used; the rule is locked by the caller. How many there were. */
    Uni<Integer> takeBackUnused(String ruleId, String reason, Actor by) {
        return requests.unusedOfRule(ruleId).flatMap(open -> Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(row -> back(row, reason, by))
                .collect()
                .asList()
                .map(List::size));
    }

    private Uni<ApprovalRequest> back(ApprovalEntity row, String reason, Actor by) {
        var rule = row.rule();
        row.status = row.status.takenBack();
        row.decidedAt = null;
        row.decidedBy = null;
        row.reason = reason;
        row.ruleId = null;
        row.ruleVersion = null;
        row.usableFrom = null;
        row.takenBack++;
        return audit.record(
                        by,
                        "approval.taken_back",
                        "approval",
                        row.id,
                        Map.of("status", "approved", "rule", rule.name()),
                        Map.of("status", "pending", "fingerprint", row.fingerprint))
                .call(() -> outbox.add(new ApprovalTakenBack(row.id, rule.name(), row.subjectType, row.subjectId)))
                .call(() -> escalations.begin(Escalations.Item.APPROVAL, row.id, row.runId))
                .call(() -> row.runId == null
                        ? Uni.createFrom().voidItem()
                        : runs.signal(
                                row.runId,
                                "approval.taken_back",
                                row.id,
                                "approval:" + row.id + ":back:" + row.takenBack))
                .flatMap(done -> crypto.cipherFor(row.keyId))
                .map(cipher -> contents.toView(row, cipher))
                .call(open -> rules.takenBack(open, rule.ruleId(), by));
    }
}
