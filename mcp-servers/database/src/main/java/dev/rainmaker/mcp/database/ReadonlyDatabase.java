package dev.rainmaker.mcp.database;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The data source {@code readonly}, whose account may read the views and nothing else. */
@ApplicationScoped
class ReadonlyDatabase {
    private final DatabaseLink link;

    ReadonlyDatabase(@ReactiveDataSource("readonly") InjectableInstance<Pool> pool, DatabaseConfig config) {
        this.link = new DatabaseLink(pool, config.timeLimit());
    }

    boolean isConfigured() {
        return link.isConfigured();
    }

    DatabaseLink link() {
        return link;
    }

    /** @throws DatabaseRefused with one sentence */
    <T> T with(Function<SqlConnection, T> work) {
        if (!isConfigured()) {
            throw new DatabaseRefused(
                    "The database is not set up: quarkus.datasource.readonly.reactive.url is missing.");
        }
        return link.with(work);
    }
}
