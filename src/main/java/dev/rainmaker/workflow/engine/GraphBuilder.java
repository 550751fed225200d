package dev.rainmaker.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bsc.langgraph4j.GraphDefinition;

/**
 * Declares a graph:
 *
 * <pre>{@code
 * graph.startAt("draft");
 * graph.node("draft", this::draft).to("send");
 * graph.node("send", this::send).route(state -> state.flag("bounced") ? "bounced" : "sent",
 *         Map.of("bounced", "review", "sent", GraphBuilder.END));
 * }</pre>
 */
public final class GraphBuilder {
    /** Target that ends the run as done. */
    public static final String END = GraphDefinition.END;

    static final String START = GraphDefinition.START;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private String start;

    /** Names the first node. */
    public GraphBuilder startAt(String node) {
        start = node;
        return this;
    }

    /** Adds a node (lower snake case); the edge out of it must follow. */
    public Exit node(String name, NodeAction action) {
        if (!NAME.matcher(name).matches() || nodes.containsKey(name)) {
            throw new IllegalArgumentException("a node needs a name of its own in lower snake case: " + name);
        }
        return new Exit(name, action);
    }

    GraphPlan plan(String kind, int version) {
        var plan = new GraphPlan(kind, version, start, Map.copyOf(nodes), List.copyOf(nodes.keySet()));
        plan.check();
        return plan;
    }

    /** The edge out of a node. */
    public final class Exit {
        private final String name;
        private final NodeAction action;

        private Exit(String name, NodeAction action) {
            this.name = name;
            this.action = action;
        }

        /** Always goes on to this node. */
        public GraphBuilder to(String target) {
            nodes.put(name, new GraphNode(name, action, null, Map.of("", target)));
            return GraphBuilder.this;
        }

        /** Ends the run as done. */
        public GraphBuilder end() {
            return to(END);
        }

        /**
         * Goes on by the state.
         *
         * @param targets node behind each label that the route may choose
         */
        public GraphBuilder route(Route route, Map<String, String> targets) {
            if (targets.isEmpty()) {
                throw new IllegalArgumentException("a route needs targets: " + name);
            }
            var ordered = new LinkedHashMap<String, String>();
            new ArrayList<>(targets.keySet())
                    .stream().sorted().forEach(label -> ordered.put(label, targets.get(label)));
            nodes.put(name, new GraphNode(name, action, route, ordered));
            return GraphBuilder.this;
        }
    }
}
