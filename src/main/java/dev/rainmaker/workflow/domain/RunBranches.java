package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.BranchRun;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunCheckpoint;
import dev.rainmaker.workflow.RunControl;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.engine.Graphs;
import dev.rainmaker.workflow.engine.PermanentFailure;
import dev.rainmaker.workflow.engine.StateJson;
import dev.rainmaker.workflow.engine.WakeUps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Goes back to a checkpoint in a new run. What was done before it is in its state and is not repeated; what comes after has the
 * new run's keys, so it is done anew and approved anew. The old run ends, and what still arrives for it goes to the new one.
 */
@ApplicationScoped
class RunBranches {
    private static final String START = "__START__";
    private static final String REASON = "the run goes on as a branch";
    private static final List<String> OPEN = Stream.of(RunStatus.values())
            .filter(status -> !status.ended())
            .map(RunStatus::text)
            .toList();

    private final RunTables tables;
    private final RunControls controls;
    private final Checkpoints checkpoints;
    private final RunAnnouncements announcements;
    private final Graphs graphs;
    private final StateJson json;
    private final Ids ids;
    private final Clock clock;
    private final WakeUps wakeUps;

    RunBranches(
            RunTables tables,
            RunControls controls,
            Checkpoints checkpoints,
            RunAnnouncements announcements,
            Graphs graphs,
            StateJson json,
            Ids ids,
            Clock clock,
            WakeUps wakeUps) {
        this.tables = tables;
        this.controls = controls;
        this.checkpoints = checkpoints;
        this.announcements = announcements;
        this.graphs = graphs;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.wakeUps = wakeUps;
    }

    /** Where the run can be branched, oldest first; empty for a kind that cannot be. */
    Uni<List<RunCheckpoint>> points(RunEntity run) {
        var control = controls.find(run.kind);
        if (control.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var nodes = graphs.picture(run.kind).nodes();
        return checkpoints.of(run).map(way -> way.stream()
                .filter(point -> Checkpoints.isBetween(point)
                        && nodes.contains(point.next())
                        && !control.get().bound().contains(point.next()))
                .toList());
    }

    Uni<Run> branch(RunEntity from, BranchRun command, Actor by) {
        var control = controls.require(from.kind);
        from.requireAgents();
        var edits = control.edits(command.edits());
        return control.requireOpenSubject(from.view(false))
                .call(open -> requireNoOther(from))
                .flatMap(open -> points(from))
                .map(
                        points -> points.stream()
                                .filter(point -> point.seq() == command.seq())
                                .findFirst()
                                .orElseThrow(
                                        () -> new RunRefused(
                                                RunProblemType.CHECKPOINT_UNFIT,
                                                "A branch cannot begin at this checkpoint; the run's list of checkpoints has those that fit.")))
                .flatMap(point -> tables.state(from.id, point.seq())
                        .map(state -> edited(state, edits))
                        .flatMap(state -> begin(control, from, point, state, command, by)));
    }

    private Uni<Run> begin(
            RunControl control, RunEntity from, RunCheckpoint point, String state, BranchRun command, Actor by) {
        var branch = fresh(from, point);
        var before = RunAnnouncements.facts(from);
        var was = from.view(false);
        return control.withdraw(was, REASON, by)
                .call(() -> takeKey(from, branch))
                .invoke(withdrawn -> end(from, branch.id))
                .call(() -> from.persistAndFlush())
                .call(() -> branch.persistAndFlush())
                .call(() -> tables.addCheckpoint(branch.id, 0, START, branch.node, state))
                .call(() -> tables.update(
                        "UPDATE workflow_signal SET run_id = ? WHERE run_id = ? AND used_seq IS NULL",
                        branch.id,
                        from.id))
                .call(() -> tables.wake(from.id))
                .call(() -> tables.wake(branch.id))
                .call(() -> announcements.tell(
                        "run.branched",
                        from,
                        before,
                        Map.of("branch", branch.id, "checkpoint", point.seq(), "reason", command.reason()),
                        by))
                .call(() -> announcements.tell("run.started", branch, Map.of(), by))
                .call(() -> control.branched(was, branch.view(false), command.brief(), by))
                .invoke(wakeUps::soon)
                .map(withdrawn -> branch.view(false));
    }

    /** The unique start key goes along, also from an earlier branch: who starts the journey again finds the one that is open. */
    private static Uni<Void> takeKey(RunEntity from, RunEntity branch) {
        return RunEntity.<RunEntity>find(
                        "kind = ?1 and subjectId = ?2 and startKey is not null", from.kind, from.subjectId)
                .firstResult()
                .flatMap(holder -> {
                    if (holder == null) {
                        return Uni.createFrom().voidItem();
                    }
                    branch.startKey = holder.startKey;
                    holder.startKey = null;
                    holder.continuedBy = branch.id;
                    return holder.flush();
                });
    }

    private void end(RunEntity from, String branchId) {
        from.continuedBy = branchId;
        if (!from.status().ended()) {
            from.move(RunStatus.CANCELLED, SqlTime.of(clock.now()));
            from.waitingFor = null;
            from.dueAt = null;
        }
    }

    private RunEntity fresh(RunEntity from, RunCheckpoint point) {
        var branch = new RunEntity();
        branch.id = ids.next();
        branch.kind = from.kind;
        branch.graphVersion = graphs.picture(from.kind).version();
        branch.status = RunStatus.RUNNABLE.text();
        branch.node = point.next();
        branch.subjectId = from.subjectId;
        branch.parentId = from.id;
        branch.createdAt = SqlTime.of(clock.now());
        branch.updatedAt = branch.createdAt;
        return branch;
    }

    private static Uni<Void> requireNoOther(RunEntity from) {
        return RunEntity.count(
                        "kind = ?1 and subjectId = ?2 and id <> ?3 and status in ?4",
                        from.kind,
                        from.subjectId,
                        from.id,
                        OPEN)
                .invoke(others -> {
                    if (others > 0) {
                        throw new RunRefused(
                                RunProblemType.JOURNEY_OPEN,
                                "This prospect has another journey under way; a prospect has one at a time.");
                    }
                })
                .replaceWithVoid();
    }

    private String edited(String stored, Map<String, Object> edits) {
        try {
            return json.edited(stored, edits);
        } catch (PermanentFailure unfit) {
            throw new InvalidRequest("edits", unfit.getMessage());
        }
    }
}
