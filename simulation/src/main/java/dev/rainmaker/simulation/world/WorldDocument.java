package dev.rainmaker.simulation.world;

import java.util.HashMap;
import java.util.Map;

/** One fictional page before it is dressed: its labels (url, shell, site, title, author, posted, jsonld) and its body. */
public record WorldDocument(String id, Map<String, String> labels, String body) {

    /** Reads {@code label: value} lines, an empty line, then the body. */
    public static WorldDocument parse(String id, String source) {
        var gap = source.indexOf("\n\n");
        var labels = new HashMap<String, String>();
        for (var line : source.substring(0, gap).split("\n")) {
            var colon = line.indexOf(": ");
            labels.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new WorldDocument(id, Map.copyOf(labels), source.substring(gap + 2));
    }

    /** A label that every document has. */
    public String label(String name) {
        var value = labels.get(name);
        if (value == null) {
            throw new IllegalStateException("document " + id + " lacks " + name);
        }
        return value;
    }
}
