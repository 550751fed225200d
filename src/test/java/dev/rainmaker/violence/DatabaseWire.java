package dev.rainmaker.violence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The wire between workers and their database: carries everything, stands still on demand, and can lose the answer to a
 * statement or to the commit of its transaction, which then has happened. What it is told stands in system properties, because
 * the class is loaded once by the test and once before it.
 */
final class DatabaseWire {
    private static final String PORT = "rainmaker.violence.database-wire";
    private static final String HELD = "rainmaker.violence.held";
    private static final String LOSE = "rainmaker.violence.lose-answer-to";
    private static final String LOST = "rainmaker.violence.answer-was-lost";
    private static final int COM_QUERY = 3;
    private static final int BODY = 5;
    private static final int CHUNK = 1 << 17;

    private DatabaseWire() {}

    /** Opens the wire to a database once in this process and says on which port. */
    static synchronized int open(int database) {
        if (System.getProperty(PORT) == null) {
            try {
                var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Thread.ofVirtual().start(() -> serve(door, database));
                System.setProperty(PORT, Integer.toString(door.getLocalPort()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return Integer.getInteger(PORT);
    }

    /** Nothing passes from now on, in either direction. */
    static void hold() {
        System.setProperty(HELD, "true");
    }

    static void flow() {
        System.clearProperty(HELD);
    }

    /** The next time that a statement with these words has been executed, or its transaction committed, the answer is lost. */
    static void loseAnswerTo(String words) {
        System.clearProperty(LOST);
        System.setProperty(LOSE, words);
    }

    static boolean answerWasLost() {
        return Boolean.getBoolean(LOST);
    }

    private static void serve(ServerSocket door, int database) {
        while (true) {
            try {
                connect(door.accept(), database);
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** While the database is down, whoever calls is told so by a connection that ends. */
    private static void connect(Socket client, int database) throws IOException {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            new Line(client, server).carry();
        } catch (IOException unreachable) {
            client.close();
        }
    }

    /** One connection. */
    private static final class Line {
        private final Socket client;
        private final Socket server;
        private boolean transaction;
        private boolean marked;
        private volatile boolean losesNext;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry() {
            Thread.ofVirtual().start(() -> pump(client, server, this::hear));
            Thread.ofVirtual().start(() -> pump(server, client, this::answer));
        }

        private interface Ear {
            /** Whether what was heard goes on. */
            boolean hear(byte[] chunk, int length);
        }

        private void pump(Socket from, Socket to, Ear ear) {
            var chunk = new byte[CHUNK];
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    while (Boolean.getBoolean(HELD)) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                    }
                    if (!ear.hear(chunk, length)) {
                        return;
                    }
                    out.write(chunk, 0, length);
                    out.flush();
                }
            } catch (IOException ended) {
                // Either end may hang up; both sockets are closed then.
                return;
            }
        }

        private boolean hear(byte[] chunk, int length) {
            var words = System.getProperty(LOSE);
            if (length < BODY || chunk[BODY - 1] != COM_QUERY) {
                return true;
            }
            var sql = new String(chunk, BODY, length - BODY, StandardCharsets.ISO_8859_1);
            if (sql.startsWith("SET autocommit=")) {
                transaction = sql.startsWith("SET autocommit=0");
            }
            marked |= words != null && sql.contains(words);
            boolean ends = !transaction || sql.equalsIgnoreCase("commit");
            if (marked && ends && words != null) {
                losesNext = true;
            }
            if (ends || sql.equalsIgnoreCase("rollback")) {
                marked = false;
            }
            return true;
        }

        private boolean answer(byte[] chunk, int length) {
            if (!losesNext || System.getProperty(LOSE) == null) {
                return true;
            }
            System.clearProperty(LOSE);
            System.setProperty(LOST, "true");
            return false;
        }
    }
}
