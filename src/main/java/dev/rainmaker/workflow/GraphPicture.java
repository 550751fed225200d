package dev.rainmaker.workflow;

import java.util.List;

/**
 * A graph to look at.
 *
 * @param nodes names in the order of their definition, with {@code __START__} first and {@code __END__} last
 * @param mermaid the same as Mermaid text
 */
public record GraphPicture(String kind, int version, List<String> nodes, List<Edge> edges, String mermaid) {
    /**
     * A way from one node to another.
     *
     * @param label which answer leads along it; null when it is the only way
     */
    public record Edge(String from, String to, String label) {}
}
