package dev.rainmaker.workflow.engine;

/** Chooses the label of the edge to follow, from the state alone. */
@FunctionalInterface
public interface Route {
    String choose(RunState state);
}
