package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.GraphPicture.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A graph as it was declared. */
record GraphPlan(String kind, int version, String start, Map<String, GraphNode> nodes, List<String> order) {
    /** Fails at start, not in the middle of a run. */
    void check() {
        if (kind.length() > 32 || start == null || !nodes.containsKey(start)) {
            throw new IllegalArgumentException("graph " + kind + " needs a short name and a start among its nodes");
        }
        for (var node : nodes.values()) {
            for (var target : node.targets().values()) {
                if (!target.equals(GraphBuilder.END) && !nodes.containsKey(target)) {
                    throw new IllegalArgumentException(
                            "graph " + kind + ": " + node.name() + " leads to the unknown node " + target);
                }
            }
        }
    }

    Optional<GraphNode> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    List<String> picturedNodes() {
        return Stream.of(List.of(GraphBuilder.START), order, List.of(GraphBuilder.END))
                .flatMap(List::stream)
                .toList();
    }

    List<Edge> picturedEdges() {
        var edges = new ArrayList<Edge>();
        edges.add(new Edge(GraphBuilder.START, start, null));
        for (var name : order) {
            nodes.get(name)
                    .targets()
                    .forEach((label, target) -> edges.add(new Edge(name, target, label.isEmpty() ? null : label)));
        }
        return edges;
    }
}
