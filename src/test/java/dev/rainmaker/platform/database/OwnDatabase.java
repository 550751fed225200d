package dev.rainmaker.platform.database;

import dev.rainmaker.FreePort;
import java.nio.file.Path;
import java.util.List;

/** A database that belongs to a test and outlives the processes that the test kills; it ends with the test's own process. */
public final class OwnDatabase {
    /** Password of its users. */
    public static final String PASSWORD = "for-this-test-only";

    /** A schema that the user may use and that does not exist. */
    static final String MISSING = "missing";

    /** A schema that stores text as MariaDB 11.4 does unless told otherwise. */
    static final String LATIN = "latin";

    /** A user without any rights. */
    static final String STRANGER = "stranger";

    private static int shared;

    private OwnDatabase() {}

    /** The port of one that tests of this package share; it is started when the first of them asks. */
    static synchronized int shared() {
        if (shared == 0) {
            shared = FreePort.next();
            start(shared, Path.of("target/own-database"));
        }
        return shared;
    }

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
                        "CREATE OR REPLACE USER '" + STRANGER + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                        "CREATE DATABASE `" + LATIN + "` CHARACTER SET latin1;",
                        "GRANT SELECT ON `" + LATIN + "`.* TO 'rainmaker'@'%';",
                        "GRANT SELECT ON `" + MISSING + "`.* TO 'rainmaker'@'%';",
                        "GRANT ALL ON `rainmaker`.* TO 'rainmaker'@'%' WITH GRANT OPTION;"),
                true);
    }
}
