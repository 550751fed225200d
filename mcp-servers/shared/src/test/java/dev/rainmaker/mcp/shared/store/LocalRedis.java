package dev.rainmaker.mcp.shared.store;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import redis.embedded.RedisServer;

/** A Redis on a free port of this machine, with the stores of two replicas. */
public final class LocalRedis implements AutoCloseable {
    /** A Redis that is away refuses at once; only a busy machine takes long. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final int port = freePort();
    private final Vertx vertx = Vertx.vertx();
    private RedisServer server;

    public LocalRedis() {
        start();
    }

    /** A new store, as another replica has it. */
    public RedisServerStore replica() {
        return RedisServerStore.opened(vertx, address(), TIMEOUT);
    }

    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    public void start() {
        try {
            server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
