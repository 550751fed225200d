package dev.rainmaker.workflow.engine;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An administrator of the embedded database that a test runs on, for what only an administrator may see. The server lets
 * the one in who started it, by its socket; that one makes a user for the time of the test.
 */
final class DatabaseRoot implements AutoCloseable {
    private static final String USER = "administrator_of_a_test";

    private final Connection connection;

    DatabaseRoot(AgroalDataSource database) throws SQLException, IOException, InterruptedException {
        var password = UUID.randomUUID().toString();
        letIn(
                database,
                "CREATE OR REPLACE USER '" + USER + "'@'%' IDENTIFIED BY '" + password + "'; GRANT ALL ON *.* TO '"
                        + USER + "'@'%'");
        connection = DriverManager.getConnection(
                database.getConfiguration()
                        .connectionPoolConfiguration()
                        .connectionFactoryConfiguration()
                        .jdbcUrl(),
                USER,
                password);
    }

    private static void letIn(AgroalDataSource database, String sql)
            throws SQLException, IOException, InterruptedException {
        try (var known = database.getConnection();
                var statement = known.createStatement();
                var server = statement.executeQuery("SELECT @@basedir, @@socket")) {
            server.next();
            var client = new ProcessBuilder(
                            Path.of(server.getString(1), "bin", "mariadb").toString(),
                            "--no-defaults",
                            "--socket=" + server.getString(2),
                            "--user=" + System.getProperty("user.name"),
                            "--execute=" + sql)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (client.waitFor() != 0) {
                throw new IllegalStateException("the embedded database has no administrator for tests: " + said);
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A counter of the server, e.g. {@code Questions}. */
    long status(String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    /** Every row, its columns as text. */
    List<List<String>> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DROP USER '" + USER + "'@'%'");
        connection.close();
    }
}
