package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.RunStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.GraphInput;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.bsc.langgraph4j.state.AgentState;

/**
 * One worker driving one run through its graph, from picking it up to letting go of it. Used by one thread. langgraph4j calls
 * {@link #step} for each node and {@link #advance} after each; the first answer that is not "go on" ends the drive.
 */
final class Drive {
    /** How a drive ended. */
    enum Ending {
        /** The run waits, is parked or is over; the row was given up with the commit. */
        RELEASED,
        /** There is more to do, but others get their turn or the process stops; the row is still held. */
        YIELDED,
        /** Somebody else moved the run; nothing was written. */
        STALE
    }

    private static final String SELF = "dev.rainmaker.drive";
    private static final List<String> CHOICES = List.of("retry", "skip", "cancel");

    private final DriveTools tools;
    private final Lease lease;
    private RunRow run;
    private Woken woken;
    private RunningStep step;
    private Map<String, Object> updates;
    private String label;
    private int steps;
    private boolean givesWay;
    private Ending ending;

    Drive(DriveTools tools, Lease lease, RunRow run, Woken woken) {
        this.tools = tools;
        this.lease = lease;
        this.run = run;
        this.woken = woken;
    }

    static Drive of(RunnableConfig config) {
        return (Drive) config.metadata(SELF).orElseThrow();
    }

    /** Drives until the first node that does not go on. */
    Ending through(CompiledRunGraph graph) {
        givesWay = graph.priority() == Priority.LOW;
        var config = RunnableConfig.builder()
                .threadId(run.id())
                .putMetadata(SELF, this)
                .build();
        var outputs = graph.compiled().stream(GraphInput.resume(), config);
        try {
            for (var output = outputs.next(); !output.isDone(); output = outputs.next()) {
                output.future().join();
            }
            return ending;
        } finally {
            if (step != null) {
                tools.watch().over(step);
            }
        }
    }

    /** The run as it was committed last. */
    RunRow run() {
        return run;
    }

    Checkpoint checkpoint() {
        return Checkpoint.builder()
                .id(run.id() + '-' + run.seq())
                .nodeId(run.came())
                .nextNodeId(run.node())
                .state(run.state())
                .build();
    }

    Map<String, Object> updates() {
        return updates;
    }

    String label() {
        return label;
    }

    /** Runs a node; true lets the graph go on to {@link #advance}. */
    boolean step(GraphNode node, Map<String, Object> state) {
        if (ending != null) {
            return false;
        }
        if (lease.stopping().getAsBoolean() || steps >= tools.stepsPerTurn() || othersFirst()) {
            ending = Ending.YIELDED;
            return false;
        }
        steps++;
        step = newStep(state);
        try {
            return take(node, step.play(node.action()), state);
        } catch (StaleRun stale) {
            ending = Ending.STALE;
        } catch (Exception | LinkageError | AssertionError failure) {
            failed(failure);
        }
        return false;
    }

    /** Between two steps, never before the first: work in bulk goes on, if slowly, whatever else is due. */
    private boolean othersFirst() {
        return givesWay && steps > 0 && tools.somethingUrgentIsDue();
    }

    private boolean take(GraphNode node, StepResult result, Map<String, Object> state) {
        updates = tools.json().plain(result.updates());
        var merged = AgentState.updateState(state, updates, Map.of());
        switch (result) {
            case StepResult.Next next -> {
                label = node.label(tools.json().state(merged));
                return true;
            }
            case StepResult.Wait wait -> wait(wait, run.waiting(wait, merged));
            case StepResult.Attention attention ->
                park(
                        run.asking(merged),
                        RunStep.Status.NEEDS_ATTENTION,
                        new FailureVerdict(true, attention.code(), attention.sentence()),
                        attention.options().isEmpty() ? CHOICES : attention.options());
            case StepResult.Done done -> park(run.ended(RunStatus.DONE, merged), RunStep.Status.DONE, null, List.of());
            case StepResult.Fail fail ->
                park(
                        run.ended(RunStatus.FAILED, merged),
                        RunStep.Status.FAILED,
                        new FailureVerdict(true, fail.code(), fail.sentence()),
                        List.of());
        }
        return false;
    }

    /** Commits a step that went on; called by the saver with the node that langgraph4j chose. */
    void advance(String node, String next, Map<String, Object> state) {
        var to = run.advanced(next, state);
        var hold = to.status().ended() ? new Change.Hold.Release() : new Change.Hold.Keep();
        commit(new Change(run, to, step, RunStep.Status.DONE, null, List.of(), woken.signals(), hold));
    }

    private void wait(StepResult.Wait wait, RunRow to) {
        if (wait.signals().isEmpty() && wait.dueAt().isEmpty()) {
            throw new PermanentFailure(
                    "waits_for_nothing", "The step " + run.node() + " waits for nothing. Tell the operator.");
        }
        commit(new Change(
                run, to, step, RunStep.Status.WAITING, null, List.of(), woken.signals(), holdUntil(to.dueAt())));
    }

    private void park(RunRow to, RunStep.Status how, FailureVerdict problem, List<String> options) {
        commit(new Change(run, to, step, how, problem, options, List.of(), new Change.Hold.Release()));
    }

    private void failed(Throwable failure) {
        boolean interrupted = Thread.interrupted() || FailureVerdict.interrupted(failure);
        if (interrupted && lease.stopping().getAsBoolean()) {
            ending = Ending.YIELDED;
            return;
        }
        var putBack = PutBack.of(failure, tools.clock());
        if (putBack.isPresent()) {
            putBack(putBack.get());
            return;
        }
        var verdict = FailureVerdict.of(failure, run.node());
        tools.noteFailure(run, failure, verdict);
        int failures = run.attempt() + 1;
        if (verdict.permanent() || tools.retry().exhausted(failures)) {
            var to = run.failedOnce(RunStatus.NEEDS_ATTENTION, null);
            park(to, RunStep.Status.NEEDS_ATTENTION, verdict, CHOICES);
            return;
        }
        var next = tools.clock().now().plus(tools.retry().delay(failures, run.id()));
        var to = run.failedOnce(RunStatus.RUNNABLE, next);
        commit(new Change(run, to, step, RunStep.Status.RETRY, verdict, List.of(), List.of(), holdUntil(next)));
    }

    private RunningStep newStep(Map<String, Object> state) {
        return new RunningStep(
                run, tools.json().state(state), woken, tools.ledger(), tools.budget(), tools.clock(), tools.watch());
    }

    /** The same try again later; what the step has used so far is noted. */
    private void putBack(PutBack why) {
        var verdict = FailureVerdict.of(why, run.node());
        commit(new Change(
                run,
                run.putBack(why.until()),
                step,
                step.tokens() > 0 ? RunStep.Status.RETRY : null,
                verdict,
                List.of(),
                List.of(),
                holdUntil(why.until())));
    }

    /** Parks a run whose workers were lost again and again in the same step. */
    Ending giveUp() {
        step = newStep(run.state());
        park(
                run.failedOnce(RunStatus.NEEDS_ATTENTION, null),
                RunStep.Status.NEEDS_ATTENTION,
                new FailureVerdict(
                        true,
                        "worker_lost",
                        "The process that ran the step " + run.node()
                                + " died each time. Tell the operator, then retry."),
                CHOICES);
        return ending;
    }

    private Change.Hold holdUntil(Instant businessTime) {
        return businessTime == null
                ? new Change.Hold.Release()
                : new Change.Hold.Until(tools.databaseTime(businessTime));
    }

    private void commit(Change change) {
        try {
            tools.commits().commit(change, lease);
            tools.watch().ended(change);
            run = change.to();
            woken = Woken.NOT;
            if (!(change.hold() instanceof Change.Hold.Keep)) {
                ending = Ending.RELEASED;
            }
        } catch (StaleRun stale) {
            ending = Ending.STALE;
        } catch (StepFailure unfit) {
            failed(unfit);
        }
    }
}
