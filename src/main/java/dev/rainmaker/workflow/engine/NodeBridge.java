package dev.rainmaker.workflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.action.AsyncNodeActionWithConfig;
import org.bsc.langgraph4j.action.InterruptableAction;
import org.bsc.langgraph4j.action.InterruptionMetadata;

/**
 * A node as langgraph4j sees it. The work happens in {@code interrupt}, because only there a node can say that the graph
 * must stop and wait; {@code apply} then hands over the updates of a step that goes on.
 */
record NodeBridge(GraphNode node) implements AsyncNodeActionWithConfig<GraphState>, InterruptableAction<GraphState> {
    @Override
    public Optional<InterruptionMetadata<GraphState>> interrupt(
            String nodeId, GraphState state, RunnableConfig config) {
        return Drive.of(config).step(node, state.data())
                ? Optional.empty()
                : Optional.of(InterruptionMetadata.builder(nodeId, state).build());
    }

    @Override
    public CompletableFuture<Map<String, Object>> apply(GraphState state, RunnableConfig config) {
        return CompletableFuture.completedFuture(Drive.of(config).updates());
    }
}
