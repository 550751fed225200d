package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.IllegalTransition;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.SkipNeedsTarget;
import dev.rainmaker.workflow.engine.GraphBuilder;
import dev.rainmaker.workflow.engine.Graphs;
import dev.rainmaker.workflow.engine.StateJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Leaves out a step: a checkpoint with the same state behind the node that the edge, or the person, names. */
@ApplicationScoped
class RunSkips {
    private static final Set<RunStatus> SKIPPABLE =
            EnumSet.of(RunStatus.WAITING, RunStatus.PAUSED, RunStatus.NEEDS_ATTENTION);

    private final RunTables tables;
    private final RunAnnouncements announcements;
    private final Graphs graphs;
    private final StateJson json;
    private final Ids ids;
    private final Clock clock;

    RunSkips(RunTables tables, RunAnnouncements announcements, Graphs graphs, StateJson json, Ids ids, Clock clock) {
        this.tables = tables;
        this.announcements = announcements;
        this.graphs = graphs;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Run> skip(RunEntity run, String reason, String to, Actor by) {
        if (!SKIPPABLE.contains(run.status())) {
            throw new IllegalTransition("run", run.status(), RunStatus.RUNNABLE);
        }
        var before = RunAnnouncements.facts(run);
        var step = StepEntity.skipped(ids.next(), run, reason, SqlTime.of(clock.now()));
        return tables.state(run.id, run.seq)
                .call(state -> step.persist())
                .call(state -> tables.update(
                        "UPDATE workflow_signal SET used_seq = ? WHERE used_seq IS NULL AND run_id = ?"
                                + " AND (FIND_IN_SET(name, ?) > 0 OR FIND_IN_SET(CONCAT(name, '#', reference), ?) > 0)",
                        run.seq + 1,
                        run.id,
                        awaited(run),
                        awaited(run)))
                .call(state -> {
                    var next = target(run, state, to);
                    var skipped = run.node;
                    goOn(run, next);
                    return tables.addCheckpoint(run.id, run.seq, skipped, next, state);
                })
                .call(state -> run.persistAndFlush())
                .call(state -> tables.wake(run.id))
                .call(state -> announcements.tell("run.step_skipped", run, before, by))
                .map(state -> run.view(false));
    }

    private String target(RunEntity run, String state, String to) {
        var skip = graphs.skip(run.kind, run.graphVersion, run.node, json.stored(state));
        if (to == null) {
            return skip.chosen().orElseThrow(() -> new SkipNeedsTarget(skip.targets()));
        }
        if (!skip.targets().contains(to)) {
            throw new SkipNeedsTarget(skip.targets());
        }
        return to;
    }

    private void goOn(RunEntity run, String next) {
        run.move(next.equals(GraphBuilder.END) ? RunStatus.DONE : RunStatus.RUNNABLE, SqlTime.of(clock.now()));
        run.forgetProblem();
        run.seq++;
        run.visit = run.seq;
        run.node = next;
        run.waitingFor = null;
        run.dueAt = null;
    }

    private static String awaited(RunEntity run) {
        return run.waits() ? run.waitingFor : "";
    }
}
