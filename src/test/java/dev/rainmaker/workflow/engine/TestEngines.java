package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.clock.DatabaseClock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.hint.Hints;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Audit;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Further engines on the same database, as another replica has one. None is started yet; whoever asks stops it. */
@ApplicationScoped
public class TestEngines {
    private final AgroalDataSource database;
    private final AdvanceTask advance;
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
            AdvanceTask advance,
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
        this.advance = advance;
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
        return new Engine(database, advance, databaseClock, its, how, ids);
    }

    /** A process that knows other graphs. */
    Engine knowing(List<GraphDefinition> known) {
        var its = new WakeUps(Hints.NONE);
        var driver = new RunDriver(store, new Graphs(known), tools, its);
        return new Engine(
                database, new AdvanceTask(driver, store, databaseClock, meters), databaseClock, its, config, ids);
    }

    /** A worker without a scheduler whose way to the database is the test's. */
    RunDriver worker(Jdbc jdbc) {
        var its = new DriveTools(
                new Commits(jdbc, json, ids, clock, outbox, audit),
                new EffectLedger(jdbc, json, crypto, clock),
                budget,
                json,
                clock,
                databaseClock,
                watch,
                config);
        return new RunDriver(new RunStore(jdbc, json), graphs, its, new WakeUps(Hints.NONE));
    }
}
