package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.IllegalTransition;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.BranchRun;
import dev.rainmaker.workflow.GraphPicture;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunCheckpoint;
import dev.rainmaker.workflow.RunDetail;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunNotFound;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.engine.Graphs;
import dev.rainmaker.workflow.engine.WakeUps;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What people and features do with runs. A person's action locks the run's row and raises its fence, so that a worker that is
 * in the middle of a step cannot overwrite it.
 */
@ApplicationScoped
class RunService implements RunsApi {
    private final RunTables tables;
    private final RunStarts starts;
    private final RunSkips skips;
    private final RunLeads leads;
    private final RunBranches branches;
    private final RunAnswers answers;
    private final RunControls controls;
    private final RunQueries queries;
    private final RunAnnouncements announcements;
    private final Graphs graphs;
    private final Clock clock;
    private final WakeUps wakeUps;

    RunService(
            RunTables tables,
            RunStarts starts,
            RunSkips skips,
            RunLeads leads,
            RunBranches branches,
            RunAnswers answers,
            RunControls controls,
            RunQueries queries,
            RunAnnouncements announcements,
            Graphs graphs,
            Clock clock,
            WakeUps wakeUps) {
        this.tables = tables;
        this.starts = starts;
        this.skips = skips;
        this.leads = leads;
        this.branches = branches;
        this.answers = answers;
        this.controls = controls;
        this.queries = queries;
        this.announcements = announcements;
        this.graphs = graphs;
        this.clock = clock;
        this.wakeUps = wakeUps;
    }

    @Override
    @WithTransaction
    public Uni<Run> start(StartRun command, Actor by) {
        return Uni.createFrom().deferred(() -> starts.start(command, by));
    }

    @Override
    @WithTransaction
    public Uni<Run> cancel(RunId id, Actor by) {
        return act("run.cancelled", id, by, run -> {
                    run.move(RunStatus.CANCELLED, now());
                    run.waitingFor = null;
                    run.dueAt = null;
                    run.ledBy = null;
                })
                .call(cancelled -> controls.find(cancelled.kind())
                        .map(control -> control.withdraw(cancelled, "the run was cancelled", by))
                        .orElse(Uni.createFrom().item(0)));
    }

    @Override
    @WithTransaction
    public Uni<Run> pause(RunId id, Actor by) {
        return act("run.paused", id, by, run -> run.move(RunStatus.PAUSED, now()));
    }

    @Override
    @WithTransaction
    public Uni<Run> resume(RunId id, Actor by) {
        return act("run.resumed", id, by, run -> {
            run.requireAgents();
            var next = run.waits() ? RunStatus.WAITING : RunStatus.RUNNABLE;
            if (run.status() != RunStatus.PAUSED) {
                throw new IllegalTransition("run", run.status(), next);
            }
            run.move(next, now());
            if (next == RunStatus.RUNNABLE) {
                run.dueAt = null;
            }
        });
    }

    @Override
    @WithTransaction
    public Uni<Run> retry(RunId id, Actor by) {
        return act("run.retried", id, by, run -> {
                    boolean backingOff = run.status() == RunStatus.RUNNABLE && run.dueAt != null;
                    if (run.status() != RunStatus.NEEDS_ATTENTION && !backingOff) {
                        throw new IllegalTransition("run", run.status(), RunStatus.RUNNABLE);
                    }
                    run.move(RunStatus.RUNNABLE, now());
                    run.forgetProblem();
                    run.retryRound++;
                    run.dueAt = null;
                })
                .call(() ->
                        tables.update("DELETE FROM side_effect WHERE run_id = ? AND status = 'unknown'", id.value()));
    }

    @Override
    @WithTransaction
    public Uni<Run> skip(RunId id, String reason, String to, Actor by) {
        return locked(id)
                .invoke(RunEntity::requireAgents)
                .flatMap(run -> skips.skip(run, reason, to, by))
                .invoke(wakeUps::soon);
    }

    @Override
    @WithTransaction
    public Uni<Run> takeOver(RunId id, Actor by) {
        return locked(id).flatMap(run -> leads.takeOver(run, by));
    }

    @Override
    @WithTransaction
    public Uni<Run> handBack(RunId id, Actor by) {
        return locked(id).flatMap(run -> leads.handBack(run, by));
    }

    @Override
    @WithTransaction
    public Uni<Run> branch(RunId id, BranchRun command, Actor by) {
        return locked(id).flatMap(run -> branches.branch(run, command, by));
    }

    @Override
    @WithSession
    public Uni<List<RunCheckpoint>> checkpoints(RunId id) {
        return queries.entity(id).flatMap(branches::points);
    }

    @Override
    @WithSession
    public Uni<Optional<Question>> question(RunId id) {
        return queries.entity(id).flatMap(answers::question);
    }

    @Override
    @WithTransaction
    public Uni<Run> answer(RunId id, String version, Answer answer, Actor by) {
        return locked(id).flatMap(run -> answers.answer(run, version, answer, by));
    }

    @Override
    @WithSession
    public Uni<Page<Run>> find(RunFilter filter, PageRequest page) {
        return queries.find(filter, page);
    }

    @Override
    @WithSession
    public Uni<RunDetail> require(RunId id) {
        return queries.require(id);
    }

    @Override
    public List<String> kinds() {
        return graphs.kinds();
    }

    @Override
    public GraphPicture picture(String kind) {
        return graphs.picture(kind);
    }

    /** Also an ended or held run is woken: its row then goes, and a worker in a step notices at its commit anyway. */
    private Uni<Run> act(String action, RunId id, Actor by, Consumer<RunEntity> change) {
        return locked(id).flatMap(run -> {
            var before = RunAnnouncements.facts(run);
            change.accept(run);
            return run.<RunEntity>persistAndFlush()
                    .call(() -> tables.wake(run.id))
                    .call(() -> announcements.tell(action, run, before, by))
                    .invoke(wakeUps::soon)
                    .map(stored -> stored.view(false));
        });
    }

    private Uni<RunEntity> locked(RunId id) {
        return tables.lock(id.value()).onItem().ifNull().failWith(RunNotFound::new);
    }

    private LocalDateTime now() {
        return SqlTime.of(clock.now());
    }
}
