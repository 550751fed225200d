package dev.rainmaker.mcp.storage.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Speaks clamd's protocol over TCP as far as the scanner needs it, and answers what a test says. */
final class ClamdServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final AtomicReference<byte[]> received = new AtomicReference<>();
    private final Function<byte[], String> verdict;

    /** @param verdict what is answered to a whole stream; null hangs up */
    ClamdServer(Function<byte[], String> verdict) throws IOException {
        this.verdict = verdict;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    byte[] received() {
        return received.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                answer(client);
            } catch (IOException gone) {
                // the next client is another one
            }
        }
    }

    private void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var command = new StringBuilder();
        for (int letter = in.read(); letter > 0; letter = in.read()) {
            command.append((char) letter);
        }
        String answer =
                switch (command.toString()) {
                    case "zPING" -> "PONG";
                    case "zINSTREAM" -> verdict.apply(stream(in));
                    default -> "UNKNOWN COMMAND";
                };
        if (answer != null) {
            client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private byte[] stream(DataInputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        received.set(all.toByteArray());
        return all.toByteArray();
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
