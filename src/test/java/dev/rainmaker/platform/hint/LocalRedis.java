package dev.rainmaker.platform.hint;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;
import redis.embedded.RedisServer;

/** A Redis on a free port of this machine, and ends of replicas at it. */
public final class LocalRedis implements AutoCloseable {
    private final int port = freePort();
    private final String password;
    private final Vertx vertx = Vertx.vertx();
    private RedisServer server;

    public LocalRedis() {
        this(null);
    }

    LocalRedis(String password) {
        this.password = password;
        start();
    }

    public String address() {
        return "redis://" + (password == null ? "" : ":" + password + "@") + "127.0.0.1:" + port;
    }

    /** The end of another replica. */
    public RedisHints replica(String name, Consumer<Hint> heard) {
        return RedisHints.opened(vertx, address(), name, heard);
    }

    /** Says anything on the channel of the hints. */
    public void say(String text) {
        var redis = Redis.createClient(vertx, address());
        try {
            redis.send(Request.cmd(Command.PUBLISH).arg(RedisHints.CHANNEL).arg(text))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } finally {
            redis.close();
        }
    }

    public void start() {
        try {
            var settings = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no");
            server = (password == null ? settings : settings.setting("requirepass " + password)).build();
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
