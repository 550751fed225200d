package dev.rainmaker.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** first → (second | third | end) by the state's "way"; second → third → end. */
@ApplicationScoped
public class ScriptedGraph implements GraphDefinition {
    @Override
    public String kind() {
        return "scripted";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("first");
        graph.node("first", Scripts::play)
                .route(
                        state -> state.has("way") ? state.text("way") : "on",
                        Map.of("on", "second", "far", "third", "end", GraphBuilder.END));
        graph.node("second", Scripts::play).to("third");
        graph.node("third", Scripts::play).end();
    }
}
