package dev.rainmaker.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;

/** first → second → third, work in bulk that gives way to others. */
@ApplicationScoped
public class BulkGraph implements GraphDefinition {
    @Override
    public String kind() {
        return "bulk";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Priority priority() {
        return Priority.LOW;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("first");
        graph.node("first", Scripts::play).to("second");
        graph.node("second", Scripts::play).to("third");
        graph.node("third", Scripts::play).end();
    }
}
