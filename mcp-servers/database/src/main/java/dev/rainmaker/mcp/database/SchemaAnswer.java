package dev.rainmaker.mcp.database;

import java.util.List;
import java.util.stream.Collectors;

/** Result of {@code describe_schema}: the views that may be read. */
public record SchemaAnswer(List<View> views) {
    /** One view and what a row of it is. */
    public record View(String name, String meaning, List<ViewColumn> columns) {}

    /**
     * One column.
     *
     * @param type as the database names it
     * @param personal whether it tells who somebody is
     * @param masked whether this caller gets it masked, and may not use it in conditions
     */
    public record ViewColumn(String name, String type, String meaning, boolean personal, boolean masked) {}

    /** The same for a person. */
    String text() {
        return views.stream()
                .map(view -> view.name() + "("
                        + view.columns().stream()
                                .map(column -> column.name() + (column.masked() ? " [masked]" : ""))
                                .collect(Collectors.joining(", "))
                        + "): " + view.meaning())
                .collect(Collectors.joining("\n"));
    }
}
