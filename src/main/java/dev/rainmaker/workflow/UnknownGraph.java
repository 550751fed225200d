package dev.rainmaker.workflow;

import dev.rainmaker.platform.problem.DomainException;
import java.util.List;

/** There is no graph of this kind. */
public final class UnknownGraph extends DomainException {
    public UnknownGraph(List<String> kinds) {
        super(RunProblemType.UNKNOWN_GRAPH, "There is no graph of this kind; there are: " + String.join(", ", kinds));
    }
}
