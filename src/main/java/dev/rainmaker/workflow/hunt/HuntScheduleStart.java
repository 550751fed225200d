package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Starts a hunt of a schedule whose row is locked, within the current transaction. */
@ApplicationScoped
class HuntScheduleStart {
    private final HuntService hunts;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HuntScheduleStart(HuntService hunts, Outbox outbox, Audit audit, Clock clock) {
        this.hunts = hunts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Repeat-safe: a key starts one hunt. */
    Uni<Void> start(HuntScheduleEntity row, String onceKey, Actor by) {
        return hunts.start(row.target, row.id, onceKey, by)
                .invoke(hunt -> row.lastHuntId = hunt.id().value())
                .flatMap(
                        hunt -> due(row, HuntSchedule.Outcome.STARTED, hunt.id().value(), by));
    }

    /** The hunt before is still under way. */
    Uni<Void> skip(HuntScheduleEntity row, String hunt, Actor by) {
        return due(row, HuntSchedule.Outcome.SKIPPED, hunt, by);
    }

    private Uni<Void> due(HuntScheduleEntity row, HuntSchedule.Outcome outcome, String hunt, Actor by) {
        row.lastAt = SqlTime.of(clock.now());
        row.lastOutcome = outcome;
        var what = outcome == HuntSchedule.Outcome.STARTED ? "started" : "skipped";
        return audit.record(by, "hunt_schedule." + what, "hunt_schedule", row.id, Map.of(), Map.of("hunt", hunt))
                .flatMap(done -> outbox.add(new HuntScheduleChanged(row.id)));
    }
}
