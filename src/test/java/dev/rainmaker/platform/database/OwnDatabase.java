package dev.rainmaker.platform.database;

import java.nio.file.Path;
import java.util.List;

/** A database that belongs to a test and outlives the processes that the test kills; it ends with the test's own process. */
public final class OwnDatabase {
    /** Password of both users. */
    public static final String PASSWORD = "for-this-test-only";

    /** A schema that the user may use and that does not exist. */
    static final String MISSING = "missing";

    private OwnDatabase() {}

    /** Starts an empty one on a port of 127.0.0.1, with the users that the product expects. */
    public static void start(int port, Path folder) {
        EmbeddedDatabase.ensureRunning(
                port,
                folder.toAbsolutePath(),
                List.of(
                        "CREATE DATABASE IF NOT EXISTS `rainmaker`;",
                        "CREATE OR REPLACE USER 'rainmaker'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                        "CREATE OR REPLACE USER 'rainmaker_readonly'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                        "GRANT SELECT ON `rainmaker`.* TO 'rainmaker_readonly'@'%';",
                        "GRANT SELECT ON `" + MISSING + "`.* TO 'rainmaker'@'%';",
                        "GRANT ALL ON `rainmaker`.* TO 'rainmaker'@'%' WITH GRANT OPTION;"),
                true);
    }
}
