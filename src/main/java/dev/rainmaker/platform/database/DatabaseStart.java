package dev.rainmaker.platform.database;

import dev.rainmaker.platform.clock.ClockProducer;
import dev.rainmaker.platform.clock.DatabaseClock;
import dev.rainmaker.platform.event.EventLog;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Brings the database up in order: start the embedded one, check what answers, migrate, then let the workers begin. */
@Singleton
public class DatabaseStart {
    private static final Logger LOG = Logger.getLogger(DatabaseStart.class);

    private final DatabaseConfig config;
    private final AgroalDataSource database;
    private final Flyway flyway;
    private final EventLog events;
    private final ClockProducer clock;
    private final DatabaseClock databaseClock;
    private final Event<DatabaseReady> ready;
    private final String url;
    private final String user;
    private final String password;

    DatabaseStart(
            DatabaseConfig config,
            AgroalDataSource database,
            Flyway flyway,
            EventLog events,
            ClockProducer clock,
            DatabaseClock databaseClock,
            Event<DatabaseReady> ready,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.config = config;
        this.database = database;
        this.flyway = flyway;
        this.events = events;
        this.clock = clock;
        this.databaseClock = databaseClock;
        this.ready = ready;
        this.url = url;
        this.user = user;
        this.password = password.orElse("");
    }

    void start(@Observes @Priority(10) StartupEvent startup) {
        if (config.kind() == DatabaseConfig.Kind.EMBEDDED) {
            startEmbedded();
        }
        new DatabaseCheck(config.kind(), url).run(database);
        flyway.migrate();
        if (config.kind() == DatabaseConfig.Kind.EMBEDDED) {
            grantReadOnly();
        }
        clock.follow(databaseClock, events.lastOccurrence());
        ready.fire(new DatabaseReady());
    }

    private void startEmbedded() {
        int port = config.embeddedPort()
                .orElseThrow(
                        () -> new ConfigurationException(
                                "rainmaker.database.kind=embedded is for development; in production set rainmaker.database.kind and quarkus.datasource.jdbc.url"));
        var schema = config.embeddedSchema();
        EmbeddedDatabase.ensureRunning(
                port,
                Path.of(config.embeddedFolder()).toAbsolutePath(),
                List.of(
                        "CREATE DATABASE IF NOT EXISTS `" + schema + "`;",
                        user(user, password),
                        user(config.readonlyUser(), readonlyPassword()),
                        "GRANT ALL ON `" + schema + "`.* TO '" + user + "'@'%' WITH GRANT OPTION;"),
                config.embeddedClean());
    }

    private String readonlyPassword() {
        return config.readonlyPassword()
                .orElseThrow(
                        () -> new ConfigurationException(
                                "rainmaker.database.kind=embedded needs rainmaker.database.readonly-password; set it to any value."));
    }

    private static String user(String name, String password) {
        return "CREATE OR REPLACE USER '" + name + "'@'%' IDENTIFIED BY '" + password.replace("'", "''") + "';";
    }

    /** The read-only user of the analytics and database tool servers sees the views and nothing else. */
    private void grantReadOnly() {
        try (var connection = database.getConnection();
                var views = connection
                        .getMetaData()
                        .getTables(config.embeddedSchema(), null, "v\\_%", new String[] {"VIEW"});
                var statement = connection.createStatement()) {
            while (views.next()) {
                statement.execute("GRANT SELECT ON `" + config.embeddedSchema() + "`.`" + views.getString("TABLE_NAME")
                        + "` TO '" + config.readonlyUser() + "'@'%'");
            }
        } catch (SQLException failure) {
            LOG.errorf("the read-only database user could not be prepared: %s", failure.getMessage());
        }
    }
}
