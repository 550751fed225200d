package dev.rainmaker.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the nodes of the scripted graph do in each test, and the journal of what they did. */
public final class Scripts {
    private static final Map<String, NodeAction> ACTIONS = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> JOURNAL = new ConcurrentHashMap<>();

    private Scripts() {}

    public static void on(String script, String node, NodeAction action) {
        ACTIONS.put(script + '/' + node, action);
    }

    static StepResult play(StepContext step) throws Exception {
        var script = step.state().require("script");
        note(script, step.node());
        return ACTIONS.getOrDefault(script + '/' + step.node(), context -> StepResult.next())
                .run(step);
    }

    public static void note(String script, String line) {
        JOURNAL.computeIfAbsent(script, key -> new CopyOnWriteArrayList<>()).add(line);
    }

    public static List<String> journal(String script) {
        return JOURNAL.getOrDefault(script, List.of());
    }
}
