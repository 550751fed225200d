package dev.rainmaker.mcp.database;

import java.time.Duration;

/** How the server at hand is told to stop a statement. Bound to the statement: connections keep no setting of ours. */
enum TimeLimit {
    MARIADB {
        @Override
        String on(String select, Duration limit) {
            return "SET STATEMENT max_statement_time=" + limit.toMillis() / 1000.0 + " FOR " + select;
        }
    },
    /** MySQL and TiDB. */
    MYSQL {
        @Override
        String on(String select, Duration limit) {
            return select.replaceFirst("SELECT ", "SELECT /*+ MAX_EXECUTION_TIME(" + limit.toMillis() + ") */ ");
        }
    };

    /** @param select begins with SELECT or EXPLAIN SELECT */
    abstract String on(String select, Duration limit);

    static TimeLimit of(String version) {
        return version.contains("MariaDB") ? MARIADB : MYSQL;
    }
}
