package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes a run that is due as far as it goes. Looks before it runs anything: a wake-up alone is no reason to run a node that
 * waits for a signal, and a back-off or a pause is kept.
 */
@ApplicationScoped
class RunDriver {
    /** What is left to do with the row that the worker holds. */
    enum Left {
        /** The row is given up. */
        NOTHING,
        /** Due again at once, here or elsewhere. */
        AGAIN,
        /** Due again in a while: this process does not know the graph; a newer or older one does. */
        ELSEWHERE
    }

    private static final Logger LOG = Logger.getLogger(RunDriver.class);

    private final RunStore store;
    private final Graphs graphs;
    private final DriveTools tools;
    private final WakeUps wakeUps;

    RunDriver(RunStore store, Graphs graphs, DriveTools tools, WakeUps wakeUps) {
        this.store = store;
        this.graphs = graphs;
        this.tools = tools;
        this.wakeUps = wakeUps;
    }

    Left drive(Lease lease) {
        while (true) {
            var found = store.load(lease.runId());
            if (found.isEmpty()) {
                store.letGo(lease, null);
                return Left.NOTHING;
            }
            var run = found.get();
            if (!run.open()) {
                return park(lease, run, null);
            }
            var graph = graphs.find(run.kind(), run.version());
            if (graph.isEmpty() || graph.get().plan().node(run.node()).isEmpty()) {
                return Left.ELSEWHERE;
            }
            if (lease.stopping().getAsBoolean()) {
                return Left.AGAIN;
            }
            var woken = woken(run);
            if (woken.isEmpty()) {
                return park(lease, run, run.dueAt());
            }
            var drive = new Drive(tools, lease, run, woken.get());
            switch (tools.retry().exhausted(run.attempt()) ? drive.giveUp() : drive.through(graph.get())) {
                case RELEASED -> {
                    lookAgain(drive.run());
                    return Left.NOTHING;
                }
                case YIELDED -> {
                    return Left.AGAIN;
                }
                case STALE -> {
                    LOG.infof("run was moved by somebody else, nothing written run=%s", run.id());
                    if (!store.holds(lease)) {
                        return Left.NOTHING;
                    }
                }
            }
        }
    }

    /** Why the run's node may be entered now; empty when it may not. */
    private Optional<Woken> woken(RunRow run) {
        boolean due = run.dueAt() != null && !tools.clock().now().isBefore(run.dueAt());
        if (run.status() != RunStatus.WAITING && run.dueAt() != null && !due) {
            return Optional.empty();
        }
        if (!run.waits()) {
            return Optional.of(Woken.NOT);
        }
        var signals = store.awaited(run);
        if (signals.isEmpty() && run.status() == RunStatus.WAITING && !due) {
            return Optional.empty();
        }
        return Optional.of(new Woken(signals, signals.isEmpty()));
    }

    private Left park(Lease lease, RunRow run, Instant dueAt) {
        store.letGo(lease, dueAt == null ? null : tools.databaseTime(dueAt));
        lookAgain(run);
        return Left.NOTHING;
    }

    private void lookAgain(RunRow seen) {
        if (!seen.status().ended() && store.wakeIfMissed(seen)) {
            wakeUps.now();
        }
    }
}
