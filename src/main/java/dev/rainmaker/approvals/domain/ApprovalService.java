package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalDecided;
import dev.rainmaker.approvals.ApprovalFilter;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalRequested;
import dev.rainmaker.approvals.ApprovalStatus;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.ClaimOverride;
import dev.rainmaker.approvals.Edits;
import dev.rainmaker.approvals.OutwardContent;
import dev.rainmaker.approvals.RequestApproval;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests and reads; decisions are in {@link ApprovalDecisions}. */
@ApplicationScoped
class ApprovalService implements ApprovalsApi {
    private final ApprovalRepository requests;
    private final ApprovalContents contents;
    private final ApprovalDecisions decisions;
    private final RuledDecisions ruled;
    private final DraftGate gate;
    private final Escalations escalations;
    private final FieldCrypto crypto;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    ApprovalService(
            ApprovalRepository requests,
            ApprovalContents contents,
            ApprovalDecisions decisions,
            RuledDecisions ruled,
            DraftGate gate,
            Escalations escalations,
            FieldCrypto crypto,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.requests = requests;
        this.contents = contents;
        this.decisions = decisions;
        this.ruled = ruled;
        this.gate = gate;
        this.escalations = escalations;
        this.crypto = crypto;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<ApprovalRequest> request(RequestApproval command, Actor by) {
        return requests.pendingOf(command.subjectType(), command.subjectId())
                .flatMap(earlier -> Multi.createFrom()
                        .iterable(earlier)
                        .onItem()
                        .transformToUniAndConcatenate(row ->
                                decisions.close(row, ApprovalStatus.SUPERSEDED, "replaced by a newer request", by))
                        .collect()
                        .asList())
                .flatMap(closed -> store(command, by));
    }

    private Uni<ApprovalRequest> store(RequestApproval command, Actor by) {
        var row = new ApprovalEntity();
        row.id = ids.next();
        row.kind = command.kind();
        row.status = ApprovalStatus.PENDING;
        row.prospectId = command.prospectId();
        row.keyId = command.prospectId() == null ? row.id : command.prospectId();
        row.subjectType = command.subjectType();
        row.subjectId = command.subjectId();
        row.runId = command.runId();
        row.summary = command.summary();
        row.fingerprint = command.content().contentFingerprint();
        row.atRiskMinor = command.atRisk() == null ? null : command.atRisk().minor();
        row.atRiskCurrency = command.atRisk() == null ? null : command.atRisk().currency();
        row.deadline = SqlTime.of(command.deadline());
        row.requestedAt = SqlTime.of(clock.now());
        row.requestedBy = by.id();
        row.topic = command.topic();
        return crypto.cipherFor(row.keyId)
                .invoke(cipher -> {
                    row.content = contents.seal(cipher, "content", command.content());
                    row.evidence = contents.seal(cipher, "evidence", command.evidence());
                })
                .call(cipher -> gate.look(row, cipher, command.content()))
                .call(cipher -> requests.persist(row))
                .call(cipher -> audit.record(
                        by,
                        "approval.requested",
                        "approval",
                        row.id,
                        Map.of(),
                        Map.of("status", "pending", "fingerprint", row.fingerprint, row.subjectType, row.subjectId)))
                .call(cipher -> outbox.add(new ApprovalRequested(
                        row.id, row.prospectId, row.kind.name().toLowerCase(Locale.ROOT))))
                .call(cipher -> escalations.begin(Escalations.Item.APPROVAL, row.id, row.runId))
                .call(cipher -> ruled.ask(row, cipher))
                .map(cipher -> contents.toView(row, cipher));
    }

    @Override
    @WithTransaction
    public Uni<ApprovalRequest> require(ApprovalId id) {
        return requests.require(id)
                .flatMap(row -> crypto.cipherFor(row.keyId).map(cipher -> contents.toView(row, cipher)));
    }

    @Override
    @WithTransaction
    public Uni<ApprovalRequest> review(ApprovalId id) {
        return requests.require(id).flatMap(row -> crypto.cipherFor(row.keyId)
                .call(cipher -> row.status == ApprovalStatus.PENDING
                        ? gate.look(row, cipher, contents.content(cipher, "content", row.content))
                        : Uni.createFrom().voidItem())
                .map(cipher -> contents.toView(row, cipher)));
    }

    @Override
    @WithTransaction
    public Uni<Page<ApprovalRequest>> find(ApprovalFilter filter, PageRequest page) {
        return requests.page(filter, page).flatMap(rows -> crypto.ciphersFor(
                        rows.items().stream().map(row -> row.keyId).toList())
                .map(ciphers -> rows.map(row -> contents.toView(row, ciphers.get(row.keyId)))));
    }

    @Override
    @WithTransaction
    public Uni<ApprovalRequest> approve(
            ApprovalId id, String fingerprint, Edits edits, ClaimOverride override, Actor by) {
        return requests.require(id).flatMap(row -> decisions.approve(row, fingerprint, edits, override, by));
    }

    @Override
    @WithTransaction
    public Uni<ApprovalRequest> reject(ApprovalId id, String fingerprint, String reason, Actor by) {
        return requests.require(id).flatMap(row -> decisions.reject(row, fingerprint, reason, by));
    }

    @Override
    public Uni<ApprovalRequest> takeBack(ApprovalId id, String reason, Actor by) {
        return Panache.withTransaction(() ->
                        requests.require(id).invoke(DecisionPolicy::mayTakeBack).map(row -> row.ruleId))
                .flatMap(rule -> Panache.withTransaction(() -> ruled.takeBack(id, rule, reason, by)));
    }

    @Override
    @WithTransaction
    public Uni<Integer> takeBackUnused(String ruleId, String reason, Actor by) {
        return ruled.takeBackUnused(ruleId, reason, by);
    }

    @Override
    @WithTransaction
    public Uni<List<String>> usedAmong(Collection<String> ids) {
        return requests.usedAmong(ids);
    }

    @Override
    @WithTransaction
    public <T extends OutwardContent> Uni<Approved<T>> redeem(ApprovalId id, Class<T> type, String useKey) {
        return requests.require(id).flatMap(row -> decisions.redeem(row, type, useKey));
    }

    @Override
    @WithTransaction
    public Uni<Integer> withdraw(String prospectId, String reason, Actor by) {
        return requests.pendingOfProspect(prospectId).flatMap(open -> supersede(open, reason, by));
    }

    @Override
    @WithTransaction
    public Uni<Integer> withdrawOfRun(String runId, String reason, Actor by) {
        return requests.pendingOfRun(runId).flatMap(open -> supersede(open, reason, by));
    }

    @Override
    @WithTransaction
    public Uni<Integer> withdrawAbout(String subjectType, String subjectId, String reason, Actor by) {
        return requests.pendingOf(subjectType, subjectId).flatMap(open -> supersede(open, reason, by));
    }

    private Uni<Integer> supersede(List<ApprovalEntity> open, String reason, Actor by) {
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(row -> decisions.close(row, ApprovalStatus.SUPERSEDED, reason, by))
                .collect()
                .asList()
                .replaceWith(open.size());
    }

    /** Requests past their deadline become expired, visibly. Called by the expiry chore. */
    @WithTransaction
    Uni<Integer> expireOverdue() {
        return requests.overdue(SqlTime.of(clock.now())).flatMap(late -> Multi.createFrom()
                .iterable(late)
                .onItem()
                .transformToUniAndConcatenate(row -> decisions.close(
                        row, ApprovalStatus.EXPIRED, "the deadline has passed", Actor.system("approvals")))
                .collect()
                .asList()
                .replaceWith(late.size()));
    }

    /** Row used by the decision notice: what an event says about a request. */
    static ApprovalDecided decided(ApprovalEntity row) {
        return new ApprovalDecided(row.id, row.status.name().toLowerCase(Locale.ROOT), row.subjectType, row.subjectId);
    }
}
