package dev.rainmaker.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;

/** Five steps one after the other; each test scripts what they do. */
@ApplicationScoped
public class LineGraph implements GraphDefinition {
    @Override
    public String kind() {
        return "line";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("one");
        graph.node("one", Scripts::play).to("two");
        graph.node("two", Scripts::play).to("three");
        graph.node("three", Scripts::play).to("four");
        graph.node("four", Scripts::play).to("five");
        graph.node("five", Scripts::play).end();
    }
}
