package dev.rainmaker.workflow.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the transactions that write something about a run, in the database server's own log of statements. */
final class WriteTransactions {
    private static final Pattern WRITES = Pattern.compile("^(insert|update|delete|replace)\\b");
    private static final Pattern BEGINS = Pattern.compile("^(begin|start transaction|set autocommit ?= ?0)");
    private static final Pattern ENDS = Pattern.compile("^(commit|rollback|set autocommit ?= ?1)");

    /** A sign of life every few seconds, however much or little the run does. */
    private static final Pattern HEARTBEAT = Pattern.compile("^update scheduled_tasks set last_heartbeat");

    private final DatabaseRoot root;

    WriteTransactions(DatabaseRoot root) {
        this.root = root;
    }

    void record() throws SQLException {
        root.execute("SET GLOBAL log_output = 'TABLE'");
        root.execute("TRUNCATE TABLE mysql.general_log");
        root.execute("SET GLOBAL general_log = ON");
    }

    void stop() throws SQLException {
        root.execute("SET GLOBAL general_log = OFF");
    }

    /** What each committed transaction wrote whose statements name the run, in the order of their ends. */
    List<String> about(String runId) throws SQLException {
        var open = new HashMap<String, List<String>>();
        var found = new ArrayList<String>();
        for (var row : root.rows(
                "SELECT thread_id, argument FROM mysql.general_log" + " WHERE command_type IN ('Query', 'Execute')")) {
            follow(row.get(0), row.get(1).strip().replaceAll("\\s+", " "), open, found);
        }
        found.removeIf(transaction -> !transaction.contains(runId));
        return found;
    }

    private static void follow(String thread, String sql, Map<String, List<String>> open, List<String> found) {
        var words = sql.toLowerCase(Locale.ROOT);
        if (BEGINS.matcher(words).find()) {
            open.put(thread, new ArrayList<>());
        } else if (ENDS.matcher(words).find()) {
            var written = open.remove(thread);
            if (written != null && !written.isEmpty() && !words.startsWith("rollback")) {
                found.add(String.join(";\n", written));
            }
        } else if (WRITES.matcher(words).find() && !HEARTBEAT.matcher(words).find()) {
            if (open.containsKey(thread)) {
                open.get(thread).add(sql);
            } else {
                found.add(sql);
            }
        }
    }
}
