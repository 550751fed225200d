package dev.rainmaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A port of this computer that nobody listens on. */
public final class FreePort {
    private FreePort() {}

    /** The same for the same name in this process, also over class loaders. */
    public static synchronized String named(String name) {
        var property = "rainmaker.test.port." + name;
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(next()));
        }
        return System.getProperty(property);
    }

    public static int next() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port", failure);
        }
    }
}
