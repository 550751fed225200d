package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.clock.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What every drive works with. */
@ApplicationScoped
class DriveTools {
    private static final Logger LOG = Logger.getLogger(DriveTools.class);

    private final Commits commits;
    private final EffectLedger ledger;
    private final RunBudget budget;
    private final StateJson json;
    private final Jdbc jdbc;
    private final Clock clock;
    private final DatabaseClock databaseClock;
    private final RetryPolicy retry;
    private final StepWatch watch;
    private final int stepsPerTurn;

    DriveTools(
            Commits commits,
            EffectLedger ledger,
            RunBudget budget,
            StateJson json,
            Jdbc jdbc,
            Clock clock,
            DatabaseClock databaseClock,
            StepWatch watch,
            WorkflowConfig config) {
        this.commits = commits;
        this.ledger = ledger;
        this.budget = budget;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
        this.databaseClock = databaseClock;
        this.watch = watch;
        this.retry = RetryPolicy.of(config);
        this.stepsPerTurn = Math.min(config.stepsPerTurn(), CompiledRunGraph.RECURSION_LIMIT - 10);
    }

    Commits commits() {
        return commits;
    }

    EffectLedger ledger() {
        return ledger;
    }

    RunBudget budget() {
        return budget;
    }

    StateJson json() {
        return json;
    }

    Clock clock() {
        return clock;
    }

    StepWatch watch() {
        return watch;
    }

    RetryPolicy retry() {
        return retry;
    }

    int stepsPerTurn() {
        return stepsPerTurn;
    }

    /** Whether a row that goes before work in bulk waits for a worker. */
    boolean somethingUrgentIsDue() {
        return jdbc.run(TaskRows::somethingUrgentIsDue);
    }

    /** The database's time at which a business time is reached. */
    Instant databaseTime(Instant businessTime) {
        return databaseClock.now().plus(clock.until(businessTime)).plusMillis(1);
    }

    void noteFailure(RunRow run, Throwable failure, FailureVerdict verdict) {
        if (verdict.code().equals("unexpected") || verdict.code().equals("version_conflict")) {
            LOG.warnf(
                    failure,
                    "step failed unexpectedly run=%s step=%s attempt=%d",
                    run.id(),
                    run.node(),
                    run.attempt() + 1);
        } else {
            LOG.infof(
                    "step failed run=%s step=%s attempt=%d status=%s",
                    run.id(), run.node(), run.attempt() + 1, verdict.code());
        }
    }
}
