package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.clock.DatabaseClock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.hint.Hints;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Audit;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Further engines on the same database, as another replica has one. None is started yet; whoever asks stops it. */
@ApplicationScoped
public class TestEngines {
    private final AgroalDataSource database;
    private final List<EngineTask> tasks;
    private final Escalations escalations;
    private final DatabaseClock databaseClock;
    private final WakeUps wakeUps;
    private final WorkflowConfig config;
    private final Ids ids;
    private final RunStore store;
    private final DriveTools tools;
    private final StepMeters meters;
    private final StateJson json;
    private final FieldCrypto crypto;
    private final Clock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final RunBudget budget;
    private final StepWatch watch;
    private final Graphs graphs;

    TestEngines(
            AgroalDataSource database,
            @All List<EngineTask> tasks,
            Escalations escalations,
            DatabaseClock databaseClock,
            WakeUps wakeUps,
            WorkflowConfig config,
            Ids ids,
            RunStore store,
            DriveTools tools,
            StepMeters meters,
            StateJson json,
            FieldCrypto crypto,
            Clock clock,
            Outbox outbox,
            Audit audit,
            RunBudget budget,
            StepWatch watch,
            Graphs graphs) {
        this.database = database;
        this.tasks = tasks;
        this.escalations = escalations;
        this.databaseClock = databaseClock;
        this.wakeUps = wakeUps;
        this.config = config;
        this.ids = ids;
        this.store = store;
        this.tools = tools;
        this.meters = meters;
        this.json = json;
        this.crypto = crypto;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.budget = budget;
        this.watch = watch;
        this.graphs = graphs;
    }

    /** Hears this process' wake-ups. */
    public Engine another() {
        return another(wakeUps, config);
    }

    /** Finds what is due by looking only. */
    Engine uncalled() {
        return another(new WakeUps(Hints.NONE), config);
    }

    Engine another(WakeUps its, WorkflowConfig how) {
        return new Engine(database, tasks, databaseClock, its, how, ids);
    }

    /** A process that knows other graphs. */
    Engine knowing(List<GraphDefinition> known) {
        var its = new WakeUps(Hints.NONE);
        var driver = new RunDriver(store, new Graphs(known), tools, its);
        return new Engine(
                database,
                List.of(new AdvanceTask(driver, store, databaseClock, meters)),
                databaseClock,
                its,
                config,
                ids);
    }

    /** A process that lives in another time. */
    Engine at(Clock its, Jdbc jdbc) {
        var driver = new RunDriver(store, graphs, tools(jdbc, its), wakeUps);
        return new Engine(
                database,
                List.of(new AdvanceTask(driver, store, databaseClock, meters)),
                databaseClock,
                wakeUps,
                config,
                ids);
    }

    /** A worker without a scheduler whose way to the database is the test's. */
    RunDriver worker(Jdbc way) {
        return new RunDriver(new RunStore(way, json), graphs, tools(way, clock), new WakeUps(Hints.NONE));
    }

    private DriveTools tools(Jdbc way, Clock time) {
        return new DriveTools(
                new Commits(way, json, ids, time, outbox, audit, escalations),
                new EffectLedger(way, json, crypto, time),
                budget,
                json,
                way,
                time,
                databaseClock,
                watch,
                config);
    }
}
