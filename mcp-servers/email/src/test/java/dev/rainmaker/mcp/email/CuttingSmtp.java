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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An SMTP server in the JVM with bad days: it refuses the first try to {@code busy@…} in words, {@code gone@…} always, and the
 * first message to {@code spam@…} when it has seen it. It takes the whole message for {@code lost@…}, then cuts the line before
 * it answers; for {@code mute@…} it never answers, for {@code drip@…} it never ends.
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
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT") && line.contains("busy@") && refused.add(line)) {
                    say(out, "451 come back later");
                } else if (line.startsWith("RCPT") && line.contains("gone@")) {
                    say(out, "550 no such user as gone@client.example");
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    readMessage(in);
                    if (to.contains("spam@") && refused.add(to)) {
                        say(out, "554 not such mail");
                        continue;
                    }
                    taken.incrementAndGet();
                    if (to.contains("lost@")) {
                        return;
                    }
                    if (to.contains("drip@")) {
                        drip(out);
                    } else if (!to.contains("mute@")) {
                        say(out, "250 taken");
                    }
                } else {
                    to = line.startsWith("RCPT") ? line : to;
                    say(out, line.startsWith("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException gone) {
            // the client hung up
            return;
        }
    }

    /** One letter a second, without an end: a time-out that every letter renews would never be over. */
    private void drip(OutputStreamWriter out) throws IOException {
        for (int i = 0; i < 120 && !door.isClosed(); i++) {
            out.write("2");
            out.flush();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
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
