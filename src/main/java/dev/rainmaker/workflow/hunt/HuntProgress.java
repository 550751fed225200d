package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.read.SearchGateway;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PessimisticLockException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The short transactions of a hunt's steps; each is repeat-safe. */
@ApplicationScoped
class HuntProgress {
    private static final Actor HUNTER = Actor.agent("prospect_hunter");

    private final HuntRepository hunts;
    private final HuntHitRepository hits;
    private final HuntJson json;
    private final HitStorage storage;
    private final FieldCrypto crypto;
    private final Outbox outbox;
    private final Ids ids;

    HuntProgress(
            HuntRepository hunts,
            HuntHitRepository hits,
            HuntJson json,
            HitStorage storage,
            FieldCrypto crypto,
            Outbox outbox,
            Ids ids) {
        this.hunts = hunts;
        this.hits = hits;
        this.json = json;
        this.storage = storage;
        this.crypto = crypto;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** A document to judge next. */
    record Todo(String hitId, String url) {}

    @WithTransaction
    Uni<Void> planned(String huntId, AgentResult<HuntPlan> plan) {
        return hunts.require(new HuntId(huntId))
                .invoke(row -> {
                    row.plan = json.write(plan.value());
                    row.rules = plan.rules();
                })
                .call(row -> outbox.add(new HuntChanged(huntId)))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<HuntPlan> plan(String huntId) {
        return hunts.require(new HuntId(huntId)).map(row -> json.plan(row.plan));
    }

    /**
     * Keeps what a search brought; a page that another query has found already counts for that one, and a page that an
     * earlier hunt of the same schedule has judged is not judged again.
     *
     * @return how many pages were left out as judged earlier
     */
    @WithTransaction
    Uni<Integer> searched(String huntId, String query, SearchGateway.Answer answer) {
        return hunts.require(new HuntId(huntId))
                .flatMap(hunt -> hits.ofHunt(huntId)
                        .map(known -> fresh(huntId, known, answer))
                        .flatMap(found -> hits.judgedBySchedule(
                                        hunt.scheduleId,
                                        huntId,
                                        found.stream().map(hit -> hit.urlHash).toList())
                                .flatMap(judged -> keep(hunt, query, answer, found, judged))))
                .call(done -> outbox.add(new HuntChanged(huntId)));
    }

    private List<HuntHitEntity> fresh(String huntId, List<HuntHitEntity> known, SearchGateway.Answer answer) {
        var urls = new HashSet<>(known.stream().map(hit -> hit.urlHash).toList());
        var fresh = new ArrayList<HuntHitEntity>();
        for (var found : answer.results()) {
            var hash = sha256(found.url());
            if (urls.add(hash)) {
                fresh.add(hit(huntId, hash, found, answer));
            }
        }
        return fresh;
    }

    private Uni<Integer> keep(
            HuntEntity hunt,
            String query,
            SearchGateway.Answer answer,
            List<HuntHitEntity> found,
            Set<String> judgedEarlier) {
        var fresh = found.stream()
                .filter(hit -> !judgedEarlier.contains(hit.urlHash))
                .toList();
        var queries = new ArrayList<>(json.queries(hunt.queries));
        if (queries.stream().noneMatch(each -> each.text().equals(query))) {
            queries.add(new Hunt.Query(query, fresh.size(), answer.provider()));
            hunt.queries = json.write(queries);
        }
        hunt.simulated |= answer.simulated();
        return Multi.createFrom()
                .iterable(fresh)
                .onItem()
                .transformToUniAndConcatenate(hits::persist)
                .collect()
                .asList()
                .replaceWith(found.size() - fresh.size());
    }

    private HuntHitEntity hit(String huntId, String hash, SearchGateway.Hit found, SearchGateway.Answer answer) {
        var row = new HuntHitEntity();
        row.id = ids.next();
        row.huntId = huntId;
        row.urlHash = hash;
        row.url = cut(found.url(), 1_000);
        row.title = cut(found.title() == null ? found.url() : found.title(), 300);
        row.provider = answer.provider();
        row.simulated = answer.simulated();
        return row;
    }

    @WithTransaction
    Uni<Void> taskForPerson(String huntId, String link) {
        return hunts.require(new HuntId(huntId))
                .invoke(row -> row.taskLink = cut(link, 500))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Todo> nextUnjudged(String huntId) {
        return hits.nextUnjudged(huntId).map(hit -> hit == null ? null : new Todo(hit.id, hit.url));
    }

    @WithTransaction
    Uni<Void> judged(String huntId, String hitId, Judgement judgement) {
        return crypto.cipherFor(huntId)
                .flatMap(cipher -> hits.findById(hitId).invoke(hit -> {
                    hit.verdict = judgement.verdict();
                    hit.confidence = judgement.confidence();
                    hit.reason = cut(judgement.reason(), 500);
                    hit.judgement = cipher.encrypt("judgement", json.write(judgement));
                }))
                .call(hit -> outbox.add(new HuntChanged(huntId)))
                .replaceWithVoid();
    }

    /**
     * Stores the next accepted candidate as a prospect with its signals and starts its journey; false when none is left.
     * Another hunt may store the same person between check and insert, or both lock each other out; the second look sees
     * them.
     */
    Uni<StoredHit> storeNext(String huntId, String runId, Instant at) {
        return tryToStoreNext(huntId, runId, at)
                .onFailure(
                        failure -> failure instanceof DuplicateProspect || failure instanceof PessimisticLockException)
                .retry()
                .atMost(3);
    }

    @WithTransaction
    Uni<StoredHit> tryToStoreNext(String huntId, String runId, Instant at) {
        return hits.nextToStore(huntId)
                .flatMap(hit -> hit == null
                        ? Uni.createFrom().item(StoredHit.NONE_LEFT)
                        : crypto.cipherFor(huntId)
                                .map(cipher -> json.judgement(cipher.decrypt("judgement", hit.judgement)))
                                .flatMap(judgement -> store(runId, hit, judgement, at))
                                .call(() -> outbox.add(new HuntChanged(huntId)))
                                .map(done -> new StoredHit(true, hit.prospectId)));
    }

    /** A candidate without any name cannot become a prospect; the hit shows why. */
    private Uni<Void> store(String runId, HuntHitEntity hit, Judgement judgement, Instant at) {
        var command = HitProspect.of(hit, judgement, null, null);
        if (command == null) {
            hit.stored = true;
            hit.reason = cut("No name of a person or company is given. " + hit.reason, 500);
            return Uni.createFrom().voidItem();
        }
        return storage.store(hit, command, judgement, runId, at, HUNTER);
    }

    private static String cut(String text, int max) {
        return text == null || text.length() <= max ? text : text.substring(0, max);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    /** For the graph: all the queries that a plan has and that were not made yet. */
    @WithTransaction
    Uni<List<String>> openQueries(String huntId) {
        return hunts.require(new HuntId(huntId)).map(row -> {
            var made = json.queries(row.queries).stream().map(Hunt.Query::text).toList();
            return json.plan(row.plan).queries().stream()
                    .filter(query -> !made.contains(query))
                    .toList();
        });
    }
}
