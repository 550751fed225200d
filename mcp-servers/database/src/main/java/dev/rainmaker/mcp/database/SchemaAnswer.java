package dev.rainmaker.mcp.database;

import java.util.List;
import java.util.stream.Collectors;

/** Result of {@code describe_schema}: the views that may be read. */
public record SchemaAnswer(List<View> views) {
    /** One view. */
    public record View(String name, List<ViewColumn> columns) {}

    /** One column with its SQL type. */
    public record ViewColumn(String name, String type) {}

    /** The same for a person. */
    String text() {
        return views.stream()
                .map(view -> view.name() + "("
                        + view.columns().stream().map(ViewColumn::name).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("\n"));
    }
}
