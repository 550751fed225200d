package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The core's views through the data source {@code readonly}. Blocks: for virtual threads. */
@ApplicationScoped
public class Views {
    private static final String NOT_SET_UP =
            "Analytics is not set up: quarkus.datasource.readonly.reactive.url is missing.";

    private final InjectableInstance<Pool> pool;
    private final AnalyticsConfig config;

    Views(@ReactiveDataSource("readonly") InjectableInstance<Pool> pool, AnalyticsConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** @throws AnalyticsUnavailable with one sentence */
    RowSet<Row> select(String sql, Object... parameters) {
        if (!isConfigured()) {
            throw new AnalyticsUnavailable(NOT_SET_UP);
        }
        try {
            return pool.get()
                    .preparedQuery(sql)
                    .execute(Tuple.from(parameters))
                    .await()
                    .atMost(config.timeLimit());
        } catch (RuntimeException failure) {
            throw new AnalyticsUnavailable(
                    "The numbers can't be read now: the database did not answer; analytics_connection_status tells more.",
                    failure);
        }
    }

    /** Whether the views are there and can be read. */
    public ConnectionStatus status() {
        try {
            select("SELECT report FROM v_message_reports LIMIT 1");
            select("SELECT status FROM v_pipeline LIMIT 1");
            return new ConnectionStatus("mysql", true, true, "The views can be read.");
        } catch (AnalyticsUnavailable e) {
            var detail = isConfigured() ? "The database does not answer, or the views are missing in it." : NOT_SET_UP;
            return new ConnectionStatus("mysql", isConfigured(), false, detail);
        }
    }

    private boolean isConfigured() {
        return pool.isResolvable() && pool.getHandle().getBean().isActive();
    }
}
