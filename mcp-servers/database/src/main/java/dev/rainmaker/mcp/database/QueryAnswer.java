package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.catalogue.Access;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Result of {@code query}.
 *
 * @param rows cells in the order of the columns: numbers, truth values, null or text (instants in ISO form, UTC)
 * @param truncated whether there are more rows, or longer cells, than returned
 * @param masked columns that hold personal data and are shown masked to this caller
 */
public record QueryAnswer(List<String> columns, List<List<Object>> rows, boolean truncated, List<String> masked) {
    private static final int SHOWN = 20;

    /** The first rows for a person. */
    String text() {
        var lines = rows.stream()
                .limit(SHOWN)
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
        return rows.size() + (rows.size() == 1 ? " row" : " rows") + (truncated ? ", there are more" : "")
                + (masked.isEmpty()
                        ? ""
                        : "; masked without the scope " + Access.PERSONAL_SCOPE + ": " + String.join(", ", masked))
                + "\n" + String.join(" | ", columns) + "\n" + lines;
    }
}
