package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.GraphPicture;
import dev.rainmaker.workflow.UnknownGraph;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All graphs of this process, by kind and version. */
@ApplicationScoped
public class Graphs {
    private final Map<String, TreeMap<Integer, CompiledRunGraph>> byKind = new TreeMap<>();

    Graphs(@All List<GraphDefinition> definitions) {
        for (var definition : definitions) {
            var graph = CompiledRunGraph.of(definition);
            var versions = byKind.computeIfAbsent(definition.kind(), kind -> new TreeMap<>());
            if (versions.put(definition.version(), graph) != null) {
                throw new IllegalArgumentException("two graphs " + definition.kind() + " of one version");
            }
        }
    }

    /** Kinds there are, sorted. */
    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** The newest version of a kind, to look at. */
    public GraphPicture picture(String kind) {
        return newest(kind).picture();
    }

    /** Version, first node and priority that a new run of the kind gets. */
    public Entry entry(String kind) {
        var graph = newest(kind);
        return new Entry(graph.plan().version(), graph.plan().start(), graph.priority());
    }

    /** Where a run goes on when it leaves out a step; empty when nobody can tell without an answer of the step. */
    public Skip skip(String kind, int version, String node, RunState state) {
        var found = find(kind, version).flatMap(graph -> graph.plan().node(node));
        if (found.isEmpty()) {
            return new Skip(List.of(), Optional.empty());
        }
        var targets = found.get().targets().values().stream().distinct().toList();
        try {
            return new Skip(targets, Optional.of(found.get().next(state)));
        } catch (RuntimeException undecided) {
            return new Skip(targets, Optional.empty());
        }
    }

    Optional<CompiledRunGraph> find(String kind, int version) {
        return Optional.ofNullable(byKind.get(kind)).map(versions -> versions.get(version));
    }

    private CompiledRunGraph newest(String kind) {
        var versions = byKind.get(kind);
        if (versions == null) {
            throw new UnknownGraph(kinds());
        }
        return versions.lastEntry().getValue();
    }

    /** Version, first node, and whether its runs come after others. */
    public record Entry(int version, String start, Priority priority) {}

    /** Nodes that can follow, and the one that the edge chooses. */
    public record Skip(List<String> targets, Optional<String> chosen) {}
}
