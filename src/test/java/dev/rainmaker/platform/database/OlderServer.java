package dev.rainmaker.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Passes a connection on to a MariaDB 11 and lets it say, in every answer, that it is a MariaDB 10. */
final class OlderServer implements AutoCloseable {
    private final ServerSocket door;
    private final int real;

    OlderServer(int real) throws IOException {
        this.real = real;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), real);
                Thread.ofVirtual().start(() -> pass(client, server, false));
                Thread.ofVirtual().start(() -> pass(server, client, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to, boolean older) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), older);
        } catch (IOException hungUp) {
            // one side closed: the other is closed with it
        }
    }

    private static void copy(InputStream in, OutputStream out, boolean older) throws IOException {
        var buffer = new byte[65_536];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            var said = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            var passed = older ? said.replaceAll("1\\d(\\.\\d+\\.\\d+-MariaDB)", "10$1") : said;
            out.write(passed.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
