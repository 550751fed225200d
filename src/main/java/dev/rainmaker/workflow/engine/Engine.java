package dev.rainmaker.workflow.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.rainmaker.platform.clock.DatabaseClock;
import dev.rainmaker.platform.database.DatabaseReady;
import dev.rainmaker.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts and stops this process' workers. They begin when the database is ready and stop before its pool closes, after the
 * step that they are in; what is left is due for others at once.
 */
@ApplicationScoped
public class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final int QUEUE_PER_THREAD = 20;

    private final AgroalDataSource database;
    private final List<EngineTask> tasks;
    private final DatabaseClock clock;
    private final WakeUps wakeUps;
    private final WorkflowConfig config;
    private final Ids ids;
    private Scheduler scheduler;
    private Thread caller;

    Engine(
            AgroalDataSource database,
            @All List<EngineTask> tasks,
            DatabaseClock clock,
            WakeUps wakeUps,
            WorkflowConfig config,
            Ids ids) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
        this.wakeUps = wakeUps;
        this.config = config;
        this.ids = ids;
    }

    void ready(@Observes DatabaseReady ready) {
        if (config.enabled()) {
            start();
        }
    }

    void shutdown(@Observes @Priority(1) ShutdownEvent shutdown) {
        stop();
    }

    /** Begins to take due runs and timers; does nothing when it already does. */
    public synchronized void start() {
        if (scheduler != null) {
            return;
        }
        var name = "rainmaker-" + ids.next();
        var started = Scheduler.create(
                        database, tasks.stream().<Task<?>>map(EngineTask::task).toList())
                .schedulerName(new SchedulerName.Fixed(name))
                .clock(clock::now)
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .alwaysPersistTimestampInUTC()
                .serializer(new JacksonSerializer())
                .pollUsingFetch(0.5, 3)
                .enablePriority()
                .pollingInterval(config.pollEvery())
                .threads(config.threads())
                .executorService(workers())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(config.stopWithin())
                .build();
        started.start();
        caller = Thread.ofVirtual()
                .name("workflow-wake-ups")
                .start(() -> wakeUps.serve(started::triggerCheckForDueExecutions));
        scheduler = started;
        LOG.infof("takes due runs name=%s", name);
    }

    /** Lets go of everything between two steps and returns when it has; does nothing when it is not running. */
    public synchronized void stop() {
        if (scheduler == null) {
            return;
        }
        caller.interrupt();
        scheduler.stop();
        scheduler = null;
    }

    /** Whether this process takes due runs. */
    public synchronized boolean running() {
        return scheduler != null;
    }

    /**
     * A fixed number of virtual threads. Candidates that nobody gets to before the next look are looked up again then, so
     * the queue may drop them.
     */
    private ExecutorService workers() {
        int threads = config.threads();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(threads * QUEUE_PER_THREAD),
                Thread.ofVirtual().name("advance-run-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
