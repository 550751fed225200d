package dev.rainmaker.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Counts to its limit, one step each; then asks which way to go, which only a person can say. */
@ApplicationScoped
public class LoopGraph implements GraphDefinition {
    @Override
    public String kind() {
        return "loop";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("count")
                .node("count", step -> StepResult.next("n", step.state().number("n") + 1))
                .route(
                        state -> state.number("n") < state.number("limit") ? "more" : "enough",
                        Map.of("more", "count", "enough", "choose"))
                .node("choose", step -> StepResult.attention("which_way", "Choose a way.", "skip"))
                .route(state -> state.require("choice"), Map.of("left", "left", "end", GraphBuilder.END))
                .node("left", step -> StepResult.done(Map.of("went", "left")))
                .end();
    }
}
