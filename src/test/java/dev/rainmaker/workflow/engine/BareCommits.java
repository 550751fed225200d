package dev.rainmaker.workflow.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** The database's own rate: transactions of one update and one insert, as many at a time as the engine has workers. */
final class BareCommits {
    private final DataSource database;
    private final int threads;

    BareCommits(DataSource database, int threads) throws SQLException {
        this.database = database;
        this.threads = threads;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bare_run (id INT PRIMARY KEY, seq BIGINT NOT NULL)");
            statement.execute("CREATE TABLE IF NOT EXISTS bare_step (id BIGINT AUTO_INCREMENT PRIMARY KEY,"
                    + " run_id INT NOT NULL, state VARCHAR(200) NOT NULL)");
            for (int i = 0; i < threads; i++) {
                statement.execute("INSERT IGNORE INTO bare_run VALUES (" + i + ", 0)");
            }
        }
    }

    double perSecond(Duration time) throws Exception {
        var commits = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                int run = i;
                Callable<Void> work = () -> {
                    while (System.nanoTime() < end) {
                        commit(run);
                        commits.increment();
                    }
                    return null;
                };
                all.add(workers.submit(work));
            }
            for (var one : all) {
                one.get();
            }
        }
        return commits.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    private void commit(int run) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Jdbc.update(connection, "UPDATE bare_run SET seq = seq + 1 WHERE id = ?", run);
            Jdbc.update(connection, "INSERT INTO bare_step (run_id, state) VALUES (?, ?)", run, "{\"n\":1}");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
