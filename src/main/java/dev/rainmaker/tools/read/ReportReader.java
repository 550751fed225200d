package dev.rainmaker.tools.read;

import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads figures through the analytics and database tool servers (views only). Repeat-safe. */
@ApplicationScoped
public class ReportReader {
    private final ToolClient tools;

    ReportReader(ToolClient tools) {
        this.tools = tools;
    }

    /** Rows of a query, values as the database gave them. */
    public record Rows(List<String> columns, List<List<Object>> rows, boolean truncated) {}

    /** Read-only SELECT over the views. */
    public Rows query(String sql, int maxRows) {
        return tools.call(
                "database",
                "query",
                new Arguments().with("sql", sql).with("max_rows", maxRows).map(),
                Rows.class);
    }
}
