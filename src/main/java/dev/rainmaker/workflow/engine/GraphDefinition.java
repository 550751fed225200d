package dev.rainmaker.workflow.engine;

/**
 * A graph of steps; implementations are beans. Several versions of one kind may live side by side: runs stay on the version
 * they started with, new ones take the highest.
 */
public interface GraphDefinition {
    /** Stable name, e.g. {@code journey}; at most 32 characters. */
    String kind();

    /** Raised whenever nodes or edges change in a way that waiting runs could notice. */
    int version();

    /** Whether its runs are taken after others. */
    default Priority priority() {
        return Priority.NORMAL;
    }

    /** Declares start, nodes and edges. Called once per process. */
    void describe(GraphBuilder graph);
}
