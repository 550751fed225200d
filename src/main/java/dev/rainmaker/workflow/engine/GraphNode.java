package dev.rainmaker.workflow.engine;

import java.util.Map;

/**
 * A node and the edge out of it.
 *
 * @param route null when there is only one way
 * @param targets nodes by label; the only way has the empty label
 */
record GraphNode(String name, NodeAction action, Route route, Map<String, String> targets) {
    /** The node after this one. */
    String next(RunState state) {
        return targets.get(label(state));
    }

    /** Label of the edge to follow. */
    String label(RunState state) {
        if (route == null) {
            return "";
        }
        var label = route.choose(state);
        if (label == null || !targets.containsKey(label)) {
            throw new PermanentFailure(
                    "no_way_on",
                    "The step " + name + " ended with '" + label + "', for which the graph has no way on.");
        }
        return label;
    }
}
