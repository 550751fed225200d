package dev.rainmaker.mcp.database;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The data source {@code diagnostics}, which an operator may add: plans of statements over views, and what the database counted,
 * need rights that the account of {@code readonly} must not have. No statement of a caller's is run on it; plans are asked for.
 */
@ApplicationScoped
class DiagnosticsDatabase {
    private final DatabaseLink link;

    DiagnosticsDatabase(@ReactiveDataSource("diagnostics") InjectableInstance<Pool> pool, DatabaseConfig config) {
        this.link = new DatabaseLink(pool, config.timeLimit());
    }

    /** Empty when the operator gave none. */
    Optional<DatabaseLink> link() {
        return link.isConfigured() ? Optional.of(link) : Optional.empty();
    }
}
