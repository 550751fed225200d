package dev.rainmaker.mcp.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code rainmaker.tools.database.*}. */
@ConfigMapping(prefix = "rainmaker.tools.database")
public interface DatabaseConfig {
    /** The database stops a statement after this time. */
    @WithDefault("PT5S")
    Duration timeLimit();

    /** Statements of callers that run at once; fewer than the pool has connections, so that other tools go on. */
    @WithDefault("2")
    int concurrentStatements();

    /** Longest answer, in bytes of its cells. */
    @WithDefault("262144")
    int longestAnswer();

    /** Longest cell, in characters. */
    @WithDefault("2000")
    int longestCell();

    /** Only these of the committed views are served; all when absent. */
    Optional<List<String>> onlyViews();

    /** Columns that nobody gets to see, as {@code view.column}, beside those that the code withholds. */
    Optional<List<String>> withheldColumns();

    /** Columns that are personal, as {@code view.column}, beside those that the code knows as such. */
    Optional<List<String>> personalColumns();

    /** Whether slow_queries also shows what the database itself counted, through the data source diagnostics. */
    @WithDefault("false")
    boolean serverStatistics();
}
