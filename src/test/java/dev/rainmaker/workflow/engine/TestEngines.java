package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.clock.DatabaseClock;
import dev.rainmaker.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Further engines on the same database, as another replica has one. */
@ApplicationScoped
public class TestEngines {
    private final AgroalDataSource database;
    private final List<EngineTask> tasks;
    private final DatabaseClock clock;
    private final WakeUps wakeUps;
    private final WorkflowConfig config;
    private final Ids ids;

    TestEngines(
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

    /** Not started yet; whoever asks stops it. */
    public Engine another() {
        return new Engine(database, tasks, clock, wakeUps, config, ids);
    }
}
