package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.Judgement;
import dev.rainmaker.prospects.CreateProspect;
import dev.rainmaker.prospects.NewSignal;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Turns a hit into a prospect with its signals and its journey: the one way, for the hunt and for a person. */
@ApplicationScoped
class HitStorage {
    private final ProspectsApi prospects;
    private final RunsApi runs;

    HitStorage(ProspectsApi prospects, RunsApi runs) {
        this.prospects = prospects;
        this.runs = runs;
    }

    /** Within the current transaction. Somebody already known only gains the signals. */
    Uni<Void> store(
            HuntHitEntity hit, CreateProspect command, Judgement judgement, String runId, Instant at, Actor by) {
        hit.stored = true;
        var signals = judgement.signals().stream()
                .map(signal ->
                        new NewSignal(signal.kind(), signal.quote(), hit.url, hit.title, judgement.confidence(), at))
                .toList();
        return prospects.findDuplicate(command).flatMap(duplicate -> {
            if (duplicate.isPresent()) {
                hit.duplicateOf = duplicate.get().existing().value();
                return prospects
                        .addSignals(duplicate.get().existing(), signals, by)
                        .replaceWithVoid();
            }
            return prospects
                    .create(command, by)
                    .invoke(prospect -> hit.prospectId = prospect.id().value())
                    .call(prospect -> prospects.addSignals(prospect.id(), signals, by))
                    .call(prospect -> journey(prospect.id(), runId, by))
                    .replaceWithVoid();
        });
    }

    /** Repeat-safe: a prospect has one journey. */
    Uni<?> journey(ProspectId prospect, String runId, Actor by) {
        return runs.start(
                StartRun.of("journey", prospect.value(), Map.of()).from(runId).once("journey:" + prospect.value()), by);
    }
}
