package dev.rainmaker.workflow.engine;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.rainmaker.platform.clock.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The task that drives runs; its handlers use the database's time, which db-scheduler's own do not. */
@ApplicationScoped
class AdvanceTask implements EngineTask {
    private static final Logger LOG = Logger.getLogger(AdvanceTask.class);
    private static final Duration ELSEWHERE_AFTER = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_S = 60;

    private final RunDriver driver;
    private final RunStore store;
    private final DatabaseClock clock;
    private final StepMeters meters;

    AdvanceTask(RunDriver driver, RunStore store, DatabaseClock clock, StepMeters meters) {
        this.driver = driver;
        this.store = store;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Task<Void> task() {
        return Tasks.custom(TaskRows.TASK, Void.class)
                .onFailure(this::failed)
                .onDeadExecution(this::lost)
                .execute(this::advance);
    }

    private CompletionHandler<Void> advance(TaskInstance<Void> instance, ExecutionContext context) {
        var lease = new Lease(
                instance.getId(), context.getExecution().version, context.getSchedulerState()::isShuttingDown);
        return switch (driver.drive(lease)) {
            case NOTHING -> (complete, row) -> {};
            case AGAIN -> (complete, row) -> row.reschedule(complete, clock.now());
            case ELSEWHERE ->
                (complete, row) -> row.reschedule(complete, clock.now().plus(ELSEWHERE_AFTER));
        };
    }

    /** The engine itself could not work, as a rule because the database did not; the run is as it was. */
    private void failed(ExecutionComplete complete, ExecutionOperations<Void> row) {
        int times = complete.getExecution().consecutiveFailures + 1;
        row.reschedule(complete, clock.now().plusSeconds(Math.min(LONGEST_PAUSE_S, 1L << Math.min(times, 6))));
    }

    /** Another process held the run and has not been heard of for too long. */
    private void lost(ExecutionComplete complete, ExecutionOperations<Void> row) {
        var runId = complete.getExecution().taskInstance.getId();
        LOG.warnf("worker lost, run taken over run=%s", runId);
        store.raiseFence(runId);
        meters.tookOver();
        row.reschedule(complete, clock.now());
    }
}
