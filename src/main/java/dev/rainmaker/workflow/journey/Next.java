package dev.rainmaker.workflow.journey;

import dev.rainmaker.workflow.engine.RunState;
import dev.rainmaker.workflow.engine.StepResult;
import java.util.HashMap;
import java.util.Map;

/** How a step names the edge that the journey follows. */
final class Next {
    private static final String KEY = "next";

    private Next() {}

    static String of(RunState state) {
        return state.require(KEY);
    }

    static StepResult to(String edge) {
        return StepResult.next(KEY, edge);
    }

    static StepResult to(String edge, Map<String, ?> updates) {
        var all = new HashMap<String, Object>(updates);
        all.put(KEY, edge);
        return StepResult.next(all);
    }

    /** Ends the journey at the node close, which says why. */
    static StepResult stop(String outcome) {
        return to("stop", Map.of("outcome", outcome));
    }
}
