package dev.rainmaker.agents;

import dev.rainmaker.platform.problem.DomainException;
import java.util.List;
import java.util.Map;

/** A hunt's target names nothing that could be searched for. */
public final class UnusableTarget extends DomainException {
    private final transient List<String> missing;

    public UnusableTarget(List<String> missing) {
        super(
                AgentProblem.UNUSABLE_TARGET,
                "Name at least a kind of event or a place to search in. Missing: " + String.join(", ", missing) + ".",
                Map.of("missing", List.copyOf(missing)));
        this.missing = List.copyOf(missing);
    }

    /** What would make it usable, e.g. {@code event kind}, {@code place}. */
    public List<String> missing() {
        return missing;
    }
}
