package dev.rainmaker.workflow.domain;

import dev.rainmaker.conversations.ConversationLead;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.problem.IllegalTransition;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunCheckpoint;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.engine.WakeUps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Who leads a run. A run that a person leads is held: its drafts are withdrawn and nothing moves it but a hand-back or a
 * cancellation. Handed back, it is where it was; a step whose draft was withdrawn is done anew, so that a person decides anew.
 */
@ApplicationScoped
class RunLeads implements ConversationLead {
    private static final String REASON = "a person leads from here";

    private final RunTables tables;
    private final RunControls controls;
    private final Checkpoints checkpoints;
    private final RunAnnouncements announcements;
    private final Clock clock;
    private final WakeUps wakeUps;

    RunLeads(
            RunTables tables,
            RunControls controls,
            Checkpoints checkpoints,
            RunAnnouncements announcements,
            Clock clock,
            WakeUps wakeUps) {
        this.tables = tables;
        this.controls = controls;
        this.checkpoints = checkpoints;
        this.announcements = announcements;
        this.clock = clock;
        this.wakeUps = wakeUps;
    }

    /** For a person; the second of two fails. */
    Uni<Run> takeOver(RunEntity run, Actor by) {
        if (run.status().ended()) {
            throw new IllegalTransition("run", run.status(), RunStatus.PAUSED);
        }
        run.requireAgents();
        return controls.require(run.kind).lead(run.view(false), true, by).map(led -> run.view(false));
    }

    /** For a person; the second of two fails. */
    Uni<Run> handBack(RunEntity run, Actor by) {
        if (run.ledBy == null) {
            throw new RunRefused(RunProblemType.RUN_NOT_LED, "Nobody has taken this run over; the agents lead it.");
        }
        return controls.require(run.kind).lead(run.view(false), false, by).map(free -> run.view(false));
    }

    @Override
    public Uni<Void> follow(String runId, boolean person, Actor by) {
        return tables.lock(runId).flatMap(run -> {
            if (run == null || run.status().ended() || person == (run.ledBy != null)) {
                return Uni.createFrom().voidItem();
            }
            return person ? hold(run, by) : release(run, by);
        });
    }

    private Uni<Void> hold(RunEntity run, Actor by) {
        var before = RunAnnouncements.facts(run);
        return withdraw(run, by)
                .invoke(withdrawn -> run.hold(by.id(), withdrawn > 0, SqlTime.of(clock.now())))
                .flatMap(held -> moved("run.taken_over", run, before, by));
    }

    private Uni<Integer> withdraw(RunEntity run, Actor by) {
        return controls.find(run.kind)
                .map(control -> control.withdraw(run.view(false), REASON, by))
                .orElse(Uni.createFrom().item(0));
    }

    private Uni<Void> release(RunEntity run, Actor by) {
        var before = RunAnnouncements.facts(run);
        boolean anew = run.draftsWithdrawn;
        run.handBack(SqlTime.of(clock.now()));
        return (anew ? goBack(run) : Uni.createFrom().voidItem())
                .flatMap(ready -> moved("run.handed_back", run, before, by));
    }

    private Uni<Void> goBack(RunEntity run) {
        return checkpoints
                .of(run)
                .map(way -> Checkpoints.beforeLast(way, run.node))
                .flatMap(point ->
                        point.map(to -> goBack(run, to)).orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> goBack(RunEntity run, RunCheckpoint to) {
        var left = run.node;
        run.seq++;
        run.visit = run.seq;
        run.node = to.next();
        run.waitingFor = null;
        run.dueAt = null;
        run.forgetProblem();
        if (run.status() != RunStatus.PAUSED) {
            run.status = RunStatus.RUNNABLE.text();
        }
        return tables.state(run.id, to.seq())
                .flatMap(state -> tables.addCheckpoint(run.id, run.seq, left, run.node, state))
                .replaceWithVoid();
    }

    private Uni<Void> moved(String action, RunEntity run, Map<String, ?> before, Actor by) {
        return run.<RunEntity>persistAndFlush()
                .call(() -> tables.wake(run.id))
                .call(() -> announcements.tell(action, run, before, by))
                .invoke(wakeUps::soon)
                .replaceWithVoid();
    }
}
