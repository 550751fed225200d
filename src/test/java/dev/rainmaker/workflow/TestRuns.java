package dev.rainmaker.workflow;

import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Starts, signals and looks at runs from blocking tests. */
@ApplicationScoped
public class TestRuns {
    public static final Actor SELLER = Actor.user("0000000000000000000000se11", Set.of(Role.SELLER));

    private final RunsApi runs;
    private final RunSignals signals;
    private final Ids ids;

    TestRuns(RunsApi runs, RunSignals signals, Ids ids) {
        this.runs = runs;
        this.signals = signals;
        this.ids = ids;
    }

    /** Name of a script that no other test has. */
    public String script() {
        return ids.next();
    }

    public RunId start(String script) {
        return start("scripted", Map.of("script", script));
    }

    public RunId start(String kind, Map<String, Object> state) {
        return start(new StartRun(kind, ids.next(), null, new HashMap<>(state), null))
                .id();
    }

    public Run start(StartRun command) {
        return get(() -> runs.start(command, SELLER));
    }

    public void signal(RunId run, String name, String reference) {
        signal(run, name, reference, ids.next());
    }

    public void signal(RunId run, String name, String reference, String key) {
        get(() -> Panache.withTransaction(() -> signals.signal(run.value(), name, reference, key)));
    }

    public Run act(java.util.function.Function<RunsApi, Uni<Run>> action) {
        return get(() -> action.apply(runs));
    }

    public Run get(RunId id) {
        return get(() -> runs.require(id)).run();
    }

    public List<RunStep> steps(RunId id) {
        return get(() -> runs.require(id)).steps();
    }

    public Run becomes(RunId id, RunStatus status) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(id), run -> run.status() == status);
    }

    public <T> T get(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work::get);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
