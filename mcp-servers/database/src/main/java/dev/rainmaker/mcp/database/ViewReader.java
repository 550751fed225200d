package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.SchemaAnswer.View;
import dev.rainmaker.mcp.database.SchemaAnswer.ViewColumn;
import dev.rainmaker.mcp.database.sql.ReadOnlySelect;
import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads the views: rows for a checked statement, and what views there are. */
@ApplicationScoped
class ViewReader {
    private static final String COLUMNS = "SELECT table_name, column_name, column_type FROM information_schema.columns"
            + " WHERE table_schema = DATABASE() AND table_name LIKE 'v!_%' ESCAPE '!' ORDER BY table_name, ordinal_position";

    private final ReadonlyDatabase database;

    ViewReader(ReadonlyDatabase database) {
        this.database = database;
    }

    QueryAnswer query(String sql, int maxRows) {
        var found = database.select(ReadOnlySelect.of(sql, maxRows + 1).sql());
        var cells = new Cells();
        var rows = new ArrayList<List<Object>>();
        for (var row : found) {
            if (rows.size() == maxRows || !cells.hasRoom()) {
                break;
            }
            rows.add(cells.of(row));
        }
        return new QueryAnswer(found.columnsNames(), rows, cells.shortened() || found.size() > rows.size());
    }

    SchemaAnswer schema() {
        var views = new LinkedHashMap<String, List<ViewColumn>>();
        for (var row : database.select(COLUMNS)) {
            views.computeIfAbsent(row.getString(0), _ -> new ArrayList<>())
                    .add(new ViewColumn(row.getString(1), row.getValue(2).toString()));
        }
        return new SchemaAnswer(views.entrySet().stream()
                .map(view -> new View(view.getKey(), view.getValue()))
                .toList());
    }

    HealthAnswer health() {
        var start = System.nanoTime();
        try {
            var views = schema().views().size();
            var millis = (System.nanoTime() - start) / 1_000_000;
            return new HealthAnswer(
                    true, millis, database.version(), views, "The database answers; " + views + " views can be read.");
        } catch (DatabaseRefused e) {
            return new HealthAnswer(false, null, null, null, e.getMessage());
        }
    }

    ConnectionStatus status() {
        var health = health();
        return new ConnectionStatus("mysql", database.isConfigured(), health.reachable(), health.detail());
    }
}
