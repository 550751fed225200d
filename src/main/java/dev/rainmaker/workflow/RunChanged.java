package dev.rainmaker.workflow;

import dev.rainmaker.platform.event.DomainEvent;
import java.util.HashMap;
import java.util.Map;

/** A run moved: another status or node. Told twice, under {@code runs} and under {@code run:<id>}. */
public record RunChanged(String topic, String subject, RunStatus status, String node, String kind, String about)
        implements DomainEvent {
    /** Wire name. */
    public static final String TYPE = "run.changed";

    /** For everybody who lists runs. */
    public static RunChanged inList(String runId, RunStatus status, String node, String kind, String about) {
        return new RunChanged("runs", runId, status, node, kind, about);
    }

    /** The same for those who follow this run. */
    public RunChanged inRun() {
        return new RunChanged("run:" + subject, subject, status, node, kind, about);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> facts() {
        var facts = new HashMap<>(Map.of("status", status.text(), "node", node, "kind", kind));
        if (about != null) {
            facts.put("subject", about);
        }
        return facts;
    }
}
