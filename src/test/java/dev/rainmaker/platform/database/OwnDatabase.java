package dev.rainmaker.platform.database;

import dev.rainmaker.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** A database that belongs to a test and outlives the processes that the test kills; it ends with the test's own process. */
public final class OwnDatabase {
    /** Password of its users. */
    public static final String PASSWORD = "for-this-test-only";

    /** A schema that the user may use and that does not exist. */
    static final String MISSING = "missing";

    /** A schema that stores text as MariaDB 11.4 does unless told otherwise. */
    static final String LATIN = "latin";

    /** A user who may everything, also while the database is read-only for others. */
    public static final String ADMIN = "admin";

    /** A user without any rights. */
    static final String STRANGER = "stranger";

    private static final Logger LOG = Logger.getLogger(OwnDatabase.class);
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
        shareServerFiles(folder);
        EmbeddedDatabase.ensureRunning(
                port,
                folder.toAbsolutePath(),
                List.of(
                        "CREATE DATABASE IF NOT EXISTS `rainmaker`;",
                        "CREATE OR REPLACE USER 'rainmaker'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                        "CREATE OR REPLACE USER 'rainmaker_readonly'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                        "GRANT SELECT ON `rainmaker`.* TO 'rainmaker_readonly'@'%';",
                        "CREATE OR REPLACE USER '" + ADMIN + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                        "GRANT ALL ON *.* TO '" + ADMIN + "'@'%';",
                        "CREATE OR REPLACE USER '" + STRANGER + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                        "CREATE DATABASE `" + LATIN + "` CHARACTER SET latin1;",
                        "GRANT SELECT ON `" + LATIN + "`.* TO 'rainmaker'@'%';",
                        "GRANT SELECT ON `" + MISSING + "`.* TO 'rainmaker'@'%';",
                        "GRANT ALL ON `rainmaker`.* TO 'rainmaker'@'%' WITH GRANT OPTION;"),
                true);
    }

    /** Unpacking the server's 350 MB takes most of its start; all databases of tests run from the same files. */
    public static void shareServerFiles(Path folder) {
        var here = folder.resolve("server");
        var shared = Path.of("target/rainmaker/database/server").toAbsolutePath();
        if (Files.exists(here)) {
            return;
        }
        try {
            Files.createDirectories(shared);
            Files.createDirectories(folder);
            Files.createSymbolicLink(here, shared);
        } catch (IOException | UnsupportedOperationException notHere) {
            LOG.infof("a test's database gets files of its own: %s", notHere.getMessage());
        }
    }

    /** Ends the one in this folder as a power cut would; returns when it is gone. */
    public static void kill(Path folder) {
        try {
            long pid = Long.parseLong(Files.readString(LeftBehind.pidFile(folder.toAbsolutePath()))
                    .strip());
            var process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts the one in this folder again, with everything that it had confirmed. */
    public static void again(int port, Path folder) {
        EmbeddedDatabase.ensureRunning(port, folder.toAbsolutePath(), List.of(), false);
    }
}
