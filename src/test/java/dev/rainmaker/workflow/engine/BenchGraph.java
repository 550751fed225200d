package dev.rainmaker.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Ten cheap steps, or one that waits for a signal and notes when it was resumed. */
@ApplicationScoped
public class BenchGraph implements GraphDefinition {
    static final int STEPS = 10;
    static final LongAdder DONE = new LongAdder();
    static final Map<String, Long> RESUMED = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "bench";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("work")
                .node("work", BenchGraph::work)
                .route(
                        state -> state.number("n") < STEPS ? "more" : "enough",
                        Map.of("more", "work", "enough", GraphBuilder.END))
                .node("listen", step -> StepResult.waitFor(Awaited.named("go")).resumingAt("heard"))
                .to("heard")
                .node("heard", BenchGraph::heard)
                .end();
    }

    private static StepResult work(StepContext step) {
        long n = step.state().number("n") + 1;
        if (step.state().flag("effect")) {
            step.effect("write", n, Long.class, key -> n);
        }
        DONE.increment();
        return StepResult.next("n", n);
    }

    private static StepResult heard(StepContext step) {
        RESUMED.put(step.runId().value(), System.nanoTime());
        return StepResult.next();
    }
}
