package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.SchemaAnswer.View;
import dev.rainmaker.mcp.database.SchemaAnswer.ViewColumn;
import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.catalogue.CatalogueView;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which views of the catalogue the database has and lets the read-only account see. */
@ApplicationScoped
class SchemaReader {
    private static final String COLUMNS = "SELECT table_name, column_name, column_type FROM information_schema.columns"
            + " WHERE table_schema = DATABASE() AND table_name LIKE 'v!_%' ESCAPE '!'";

    private final ReadonlyDatabase database;
    private final ServedViews views;

    SchemaReader(ReadonlyDatabase database, ServedViews views) {
        this.database = database;
        this.views = views;
    }

    SchemaAnswer schema() {
        var access = views.access();
        var types = database.with(this::types);
        return new SchemaAnswer(views.catalogue().views().stream()
                .map(view -> shown(view, types, access))
                .filter(view -> !view.columns().isEmpty())
                .toList());
    }

    /** Views of the catalogue that lack something, as names of views or of {@code view.column}. */
    List<String> missing(SqlConnection connection) {
        var types = types(connection);
        return views.catalogue().views().stream()
                .flatMap(view -> {
                    var lacking = view.served().stream()
                            .map(column -> view.name() + "." + column.name())
                            .filter(column -> !types.containsKey(column))
                            .toList();
                    return lacking.size() == view.served().size() ? List.of(view.name()).stream() : lacking.stream();
                })
                .toList();
    }

    private static View shown(CatalogueView view, Map<String, String> types, Access access) {
        return new View(
                view.name(),
                view.meaning(),
                view.served().stream()
                        .filter(column -> types.containsKey(view.name() + "." + column.name()))
                        .map(column -> new ViewColumn(
                                column.name(),
                                types.get(view.name() + "." + column.name()),
                                column.meaning(),
                                column.isPersonal(),
                                access.masks(column)))
                        .toList());
    }

    private Map<String, String> types(SqlConnection connection) {
        var types = new HashMap<String, String>();
        var link = database.link();
        for (var row : link.rows(connection, link.limited(connection, COLUMNS))) {
            types.put(
                    (row.getValue(0) + "." + row.getValue(1)).toLowerCase(Locale.ROOT),
                    row.getValue(2).toString());
        }
        return types;
    }
}
