package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.Judgement;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * A person's word on a hit, whatever the hunter thought. Accepting what was rejected changes the decision; rejecting what
 * is a prospect already is refused, because the prospect may be under way: it is marked lost where it stands.
 */
@ApplicationScoped
class HitDecisions {
    private final HuntRepository hunts;
    private final HuntHitRepository hits;
    private final HitStorage storage;
    private final ProspectsApi prospects;
    private final HuntJson json;
    private final FieldCrypto crypto;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HitDecisions(
            HuntRepository hunts,
            HuntHitRepository hits,
            HitStorage storage,
            ProspectsApi prospects,
            HuntJson json,
            FieldCrypto crypto,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.hunts = hunts;
        this.hits = hits;
        this.storage = storage;
        this.prospects = prospects;
        this.json = json;
        this.crypto = crypto;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Repeat-safe: what is a prospect already stays as it is. */
    @WithTransaction
    Uni<Void> accept(HuntId hunt, String hitId, String name, String company, Actor by) {
        return judged(hunt, hitId)
                .flatMap(hit -> hit.prospect() != null
                        ? Uni.createFrom().voidItem()
                        : judgement(hit).flatMap(judgement -> accept(hit, judgement, name, company, by)));
    }

    /** Repeat-safe: a rejected hit stays rejected, for the first reason given. */
    @WithTransaction
    Uni<Void> reject(HuntId hunt, String hitId, String reason, Actor by) {
        return judged(hunt, hitId).flatMap(hit -> {
            if (hit.prospect() != null) {
                return Uni.createFrom().failure(HitRefused.alreadyAccepted(hit.prospect()));
            }
            return hit.decision == HitDecision.REJECTED ? Uni.createFrom().voidItem() : reject(hit, reason, by);
        });
    }

    private Uni<Void> accept(HuntHitEntity hit, Judgement judgement, String name, String company, Actor by) {
        var command = HitProspect.of(hit, judgement, name, company);
        if (command == null) {
            return Uni.createFrom().failure(HitRefused.withoutName());
        }
        var before = hit.decision;
        return hunts.require(new HuntId(hit.huntId))
                .call(hunt -> storage.store(hit, command, judgement, hunt.runId, clock.now(), by))
                .call(hunt -> hit.duplicateOf == null
                        ? Uni.createFrom().voidItem()
                        : wake(new ProspectId(hit.duplicateOf), hunt.runId, by))
                .invoke(hunt -> hit.decisionReason = null)
                .flatMap(hunt -> decided(hit, before, HitDecision.ACCEPTED, by));
    }

    /** Somebody known whom nobody has begun to work on starts now; others are on their way or were given up. */
    private Uni<?> wake(ProspectId known, String runId, Actor by) {
        return prospects
                .require(known)
                .call(prospect -> prospect.status() == ProspectStatus.DISCOVERED
                        ? storage.journey(known, runId, by)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> reject(HuntHitEntity hit, String reason, Actor by) {
        var before = hit.decision;
        hit.stored = true;
        return crypto.cipherFor(hit.huntId)
                .invoke(cipher -> hit.decisionReason = cipher.encrypt("decision_reason", reason.strip()))
                .flatMap(cipher -> decided(hit, before, HitDecision.REJECTED, by));
    }

    private Uni<Void> decided(HuntHitEntity hit, HitDecision before, HitDecision now, Actor by) {
        hit.decision = now;
        hit.decidedBy = by.id();
        hit.decidedAt = SqlTime.of(clock.now());
        return audit.record(
                        by,
                        "hunt_hit." + text(now),
                        "hunt_hit",
                        hit.id,
                        state(before, null),
                        state(now, hit.prospect()))
                .call(() -> outbox.add(new HuntChanged(hit.huntId)));
    }

    private static Map<String, String> state(HitDecision decision, String prospect) {
        var text = decision == null ? "open" : text(decision);
        return prospect == null ? Map.of("decision", text) : Map.of("decision", text, "prospect", prospect);
    }

    private static String text(HitDecision decision) {
        return decision == HitDecision.ACCEPTED ? "accepted" : "rejected";
    }

    private Uni<HuntHitEntity> judged(HuntId hunt, String hitId) {
        return hits.lock(hitId).flatMap(hit -> {
            if (hit == null || !hit.huntId.equals(hunt.value())) {
                return hunts.require(hunt).onItem().transformToUni(there -> Uni.createFrom()
                        .failure(HitRefused.notFound()));
            }
            return hit.verdict == null
                    ? Uni.createFrom().failure(HitRefused.notJudged())
                    : Uni.createFrom().item(hit);
        });
    }

    /** Of an erased hunt nothing is left to make a prospect of. */
    private Uni<Judgement> judgement(HuntHitEntity hit) {
        return crypto.cipherFor(hit.huntId)
                .map(cipher -> json.judgement(cipher.decrypt("judgement", hit.judgement)))
                .onItem()
                .ifNull()
                .failWith(HitRefused::notFound);
    }
}
