package dev.rainmaker.mcp.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server in the JVM with bad days: it refuses the first try to {@code busy@…} in words, and for {@code lost@…} takes
 * the whole message, then cuts the line before it answers.
 */
final class CuttingSmtp implements AutoCloseable {
    private final ServerSocket door;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();

    CuttingSmtp() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whole messages that arrived, answered or not. */
    int taken() {
        return taken.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 here");
            boolean cut = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT") && line.contains("busy@") && refused.add(line)) {
                    say(out, "451 come back later");
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    readMessage(in);
                    taken.incrementAndGet();
                    if (cut) {
                        return;
                    }
                    say(out, "250 taken");
                } else {
                    cut |= line.contains("lost@");
                    say(out, line.startsWith("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException gone) {
            // the client hung up
            return;
        }
    }

    private static void readMessage(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStreamWriter out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
