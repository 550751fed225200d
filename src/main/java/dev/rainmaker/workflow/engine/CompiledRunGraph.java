package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.GraphPicture;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphRepresentation;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.action.AsyncCommandAction;
import org.bsc.langgraph4j.action.Command;

/** A plan compiled for langgraph4j, once per process and version. */
record CompiledRunGraph(GraphPlan plan, CompiledGraph<GraphState> compiled, Priority priority) {
    /** More steps than this in one hold are an endless loop; a drive yields long before. */
    static final int RECURSION_LIMIT = 100;

    static CompiledRunGraph of(GraphDefinition definition) {
        var builder = new GraphBuilder();
        definition.describe(builder);
        var plan = builder.plan(definition.kind(), definition.version());
        try {
            return new CompiledRunGraph(
                    plan,
                    stateGraph(plan)
                            .compile(CompileConfig.builder()
                                    .graphId(plan.kind() + "-v" + plan.version())
                                    .checkpointSaver(new DriveSaver())
                                    .recursionLimit(RECURSION_LIMIT)
                                    .build()),
                    definition.priority());
        } catch (GraphStateException broken) {
            throw new IllegalArgumentException("graph " + plan.kind() + " cannot be compiled", broken);
        }
    }

    private static StateGraph<GraphState> stateGraph(GraphPlan plan) throws GraphStateException {
        var graph = new StateGraph<>(new GraphState.Serializer());
        AsyncCommandAction<GraphState> chosen = (state, config) ->
                CompletableFuture.completedFuture(new Command(Drive.of(config).label()));
        for (var name : plan.order()) {
            graph.addNode(name, new NodeBridge(plan.nodes().get(name)));
        }
        graph.addEdge(GraphBuilder.START, plan.start());
        for (var name : plan.order()) {
            var node = plan.nodes().get(name);
            if (node.route() == null) {
                graph.addEdge(name, node.targets().get(""));
            } else {
                graph.addConditionalEdges(name, chosen, new HashMap<>(node.targets()));
            }
        }
        return graph;
    }

    GraphPicture picture() {
        var mermaid = compiled.getGraph(GraphRepresentation.Type.MERMAID, plan.kind(), false)
                .content();
        return new GraphPicture(plan.kind(), plan.version(), plan.picturedNodes(), plan.picturedEdges(), mermaid);
    }
}
