package dev.rainmaker.workflow.timer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.clock.DatabaseClock;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.workflow.engine.EngineTask;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Fires timers that are due: the handler's work and the row's removal, or its next time, in one transaction. The row's version
 * is the proof of the hold; a firing that lost it rolls back.
 */
@ApplicationScoped
class TimerTask implements EngineTask {
    private static final Logger LOG = Logger.getLogger(TimerTask.class);
    private static final Duration ELSEWHERE_AFTER = Duration.ofSeconds(5);
    private static final CompletionHandler<String> NOTHING = (complete, row) -> {};

    private final Map<String, TimerHandler> handlers = new HashMap<>();
    private final Firing firing;
    private final Clock clock;
    private final DatabaseClock databaseClock;

    TimerTask(@All List<TimerHandler> all, Firing firing, Clock clock, DatabaseClock databaseClock) {
        for (var handler : all) {
            if (handlers.put(handler.kind(), handler) != null) {
                throw new IllegalArgumentException("two handlers for timers of the kind " + handler.kind());
            }
        }
        this.firing = firing;
        this.clock = clock;
        this.databaseClock = databaseClock;
    }

    @Override
    public Task<String> task() {
        return Tasks.custom(TimerRows.TASK, String.class)
                .onFailure(this::unexpected)
                .onDeadExecution(this::lost)
                .execute(this::fire);
    }

    private CompletionHandler<String> fire(TaskInstance<String> instance, ExecutionContext context) {
        var hold = new TimerRows.Hold(instance.getId(), context.getExecution().version);
        var key = TimerKey.parse(instance.getId());
        var due = Instant.parse(instance.getData());
        var handler = handlers.get(key.kind());
        if (handler == null) {
            // A newer or older process knows it.
            Reactive.await(() -> firing.later(hold, 0, ELSEWHERE_AFTER));
            return NOTHING;
        }
        if (tooEarly(due)) {
            Reactive.await(() -> firing.later(hold, 0, clock.until(due)));
            return NOTHING;
        }
        try {
            Reactive.await(() -> firing.fire(handler, new FiredTimer(key, due), hold));
        } catch (TimerMoved moved) {
            LOG.debugf("timer was moved or cancelled while it fired timer=%s", key.kind());
        } catch (RuntimeException failure) {
            int failures = context.getExecution().consecutiveFailures + 1;
            Reactive.await(() -> firing.failed(key, hold, failures, failure));
        }
        return NOTHING;
    }

    /** Only in the world in a box, whose pace and time may be others than when the timer was set. */
    private boolean tooEarly(Instant due) {
        return clock.speed() != 1 && clock.now().isBefore(due);
    }

    /** Not even the failure could be written, as a rule because the database could not be reached. */
    private void unexpected(ExecutionComplete complete, ExecutionOperations<String> row) {
        int times = complete.getExecution().consecutiveFailures + 1;
        row.reschedule(complete, databaseClock.now().plus(TimerBackOff.after(times)));
    }

    private void lost(ExecutionComplete complete, ExecutionOperations<String> row) {
        LOG.warnf(
                "worker lost, timer taken over timer=%s",
                complete.getExecution().taskInstance.getId());
        row.reschedule(complete, databaseClock.now());
    }
}
