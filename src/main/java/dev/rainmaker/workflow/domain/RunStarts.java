package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.platform.trace.Traces;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.engine.Graphs;
import dev.rainmaker.workflow.engine.PermanentFailure;
import dev.rainmaker.workflow.engine.StateJson;
import dev.rainmaker.workflow.engine.WakeUps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Starts runs: row, first checkpoint and due row in the starter's transaction. */
@ApplicationScoped
class RunStarts {
    private static final String START = "__START__";

    private final RunTables tables;
    private final RunAnnouncements announcements;
    private final Graphs graphs;
    private final StateJson json;
    private final Ids ids;
    private final Clock clock;
    private final WakeUps wakeUps;
    private final Traces traces;

    RunStarts(
            RunTables tables,
            RunAnnouncements announcements,
            Graphs graphs,
            StateJson json,
            Ids ids,
            Clock clock,
            WakeUps wakeUps,
            Traces traces) {
        this.tables = tables;
        this.announcements = announcements;
        this.graphs = graphs;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.wakeUps = wakeUps;
        this.traces = traces;
    }

    Uni<Run> start(StartRun command, Actor by) {
        var run = fresh(command);
        var state = state(command);
        return earlier(command)
                .flatMap(earlier -> earlier != null
                        ? Uni.createFrom().item(earlier.view(false))
                        : run.<RunEntity>persistAndFlush()
                                .call(stored -> tables.addCheckpoint(run.id, 0, START, run.node, state))
                                .call(stored -> tables.wake(
                                        run.id, graphs.entry(command.kind()).priority()))
                                .call(stored -> announcements.tell("run.started", run, Map.of(), by))
                                .invoke(wakeUps::soon)
                                .map(stored -> stored.view(false)));
    }

    /** The run that an earlier start with the same key made; a start at the same moment fails on the unique key. */
    private static Uni<RunEntity> earlier(StartRun command) {
        return command.onceKey() == null
                ? Uni.createFrom().nullItem()
                : RunEntity.find("kind = ?1 and startKey = ?2", command.kind(), command.onceKey())
                        .firstResult();
    }

    private RunEntity fresh(StartRun command) {
        var entry = graphs.entry(command.kind());
        var run = new RunEntity();
        run.id = ids.next();
        run.kind = command.kind();
        run.graphVersion = entry.version();
        run.status = RunStatus.RUNNABLE.text();
        run.node = entry.start();
        run.subjectId = command.subjectId();
        run.parentId = command.parentId();
        run.startKey = command.onceKey();
        run.traceParent = traces.parent();
        run.createdAt = SqlTime.of(clock.now());
        run.updatedAt = run.createdAt;
        return run;
    }

    private String state(StartRun command) {
        try {
            return json.write(command.state());
        } catch (PermanentFailure unfit) {
            throw new InvalidRequest("state", unfit.getMessage());
        }
    }
}
