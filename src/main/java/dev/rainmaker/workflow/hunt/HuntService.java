package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.Judgement;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.hunt.HuntHitRepository.Tally;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class HuntService implements HuntsApi {
    private final HuntRepository hunts;
    private final HuntHitRepository hits;
    private final HuntJson json;
    private final RunsApi runs;
    private final FieldCrypto crypto;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    HuntService(
            HuntRepository hunts,
            HuntHitRepository hits,
            HuntJson json,
            RunsApi runs,
            FieldCrypto crypto,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.hunts = hunts;
        this.hits = hits;
        this.json = json;
        this.runs = runs;
        this.crypto = crypto;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<Hunt> start(String target, Actor by) {
        return start(target, null, null, by);
    }

    /** Starts a hunt of a schedule in the current transaction; a second start with the same key finds the first. */
    Uni<Hunt> start(String target, String scheduleId, String onceKey, Actor by) {
        return hunts.byOnceKey(onceKey)
                .flatMap(known ->
                        known != null ? require(new HuntId(known.id)) : begin(target, scheduleId, onceKey, by));
    }

    private Uni<Hunt> begin(String target, String scheduleId, String onceKey, Actor by) {
        var row = new HuntEntity();
        row.id = ids.next();
        row.scheduleId = scheduleId;
        row.onceKey = onceKey;
        row.target = target.strip();
        row.status = RunStatus.RUNNABLE.text();
        row.createdBy = by.id();
        row.createdAt = SqlTime.of(clock.now());
        return hunts.persist(row)
                .flatMap(saved -> runs.start(
                        StartRun.of("hunt", row.id, Map.of("target", row.target))
                                .once("hunt:" + row.id),
                        by))
                .invoke(run -> row.runId = run.id().value())
                .call(run -> audit.record(by, "hunt.started", "hunt", row.id, Map.of(), Map.of("run", row.runId)))
                .call(run -> outbox.add(new HuntChanged(row.id)))
                .map(run -> view(row, RunStatus.RUNNABLE, List.of(), new Tally(row.id, 0, 0, 0)));
    }

    @Override
    @WithTransaction
    public Uni<Hunt> require(HuntId id) {
        return hunts.require(id).flatMap(row -> runs.require(new RunId(row.runId))
                .flatMap(detail -> hits.ofHunt(row.id).flatMap(found -> crypto.cipherFor(row.id)
                        .map(cipher -> view(
                                row,
                                detail.run().status(),
                                found.stream()
                                        .map(hit -> shown(
                                                hit,
                                                json.judgement(cipher.decrypt("judgement", hit.judgement)),
                                                cipher.decrypt("decision_reason", hit.decisionReason)))
                                        .toList(),
                                tally(row.id, found))))));
    }

    @Override
    @WithTransaction
    public Uni<Page<Hunt>> find(PageRequest page) {
        return hunts.find("order by id desc")
                .page(page.page, page.size)
                .list()
                .flatMap(rows -> hunts.count().map(total -> new Page<>(rows, page.page, page.size, total)))
                .flatMap(rows -> hits.tallies(
                                rows.items().stream().map(row -> row.id).toList())
                        .flatMap(tallies -> statuses(page)
                                .map(statuses -> rows.map(row -> view(
                                        row,
                                        statuses.getOrDefault(row.runId, RunStatus.of(row.status)),
                                        List.of(),
                                        tallies.getOrDefault(row.id, new Tally(row.id, 0, 0, 0)))))));
    }

    private Uni<Map<String, RunStatus>> statuses(PageRequest page) {
        return runs.find(new RunFilter(null, "hunt", null, null), PageRequest.of(page.page, page.size, "-createdAt"))
                .map(found -> found.items().stream()
                        .collect(Collectors.toMap(run -> run.id().value(), Run::status)));
    }

    private static Tally tally(String hunt, List<HuntHitEntity> found) {
        return new Tally(
                hunt,
                found.size(),
                found.stream().filter(hit -> hit.verdict != null).count(),
                found.stream().filter(hit -> hit.prospectId != null).count());
    }

    private Hunt view(HuntEntity row, RunStatus status, List<Hunt.Hit> shown, Tally tally) {
        return new Hunt(
                new HuntId(row.id),
                row.runId,
                row.target,
                status,
                json.filters(row.plan),
                json.queries(row.queries),
                shown,
                (int) tally.judged(),
                (int) tally.total(),
                (int) tally.accepted(),
                row.taskLink,
                row.simulated,
                row.rules,
                SqlTime.instant(row.createdAt));
    }

    private static Hunt.Hit shown(HuntHitEntity hit, Judgement judgement, String decisionReason) {
        var quote = judgement == null || judgement.signals().isEmpty()
                ? null
                : judgement.signals().getFirst().quote();
        return new Hunt.Hit(
                hit.id,
                hit.url,
                hit.title,
                hit.verdict,
                hit.confidence,
                hit.reason,
                quote,
                hit.prospectId,
                hit.duplicateOf,
                hit.simulated,
                hit.decision,
                decisionReason);
    }
}
