package dev.rainmaker.platform.hint;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Hints over one channel of a Redis. All of its work is done on one event loop and none of it waits. While Redis is away
 * hints are dropped and the connection is tried again and again; when it is back, everything is worth one look.
 */
public final class RedisHints implements Hints, AutoCloseable {
    /** The channel that all replicas of an installation share. */
    public static final String CHANNEL = "rainmaker:hints";

    private static final Logger LOG = Logger.getLogger(RedisHints.class);
    private static final Pattern ADDRESS = Pattern.compile("rediss?://.+");
    private static final long BETWEEN_MS = 10;
    private static final long ALIVE_EVERY_MS = 5_000;
    private static final int SILENT_AFTER_S = 16;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Vertx vertx;
    private final Context loop;
    private final Redis subscriber;
    private final Redis publisher;
    private final String self;
    private final Consumer<Hint> heard;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final long alive;
    private volatile boolean connected;
    private volatile boolean closed;
    private volatile long pause = FIRST_PAUSE_MS;

    private RedisHints(Vertx vertx, RedisOptions options, String self, Consumer<Hint> heard) {
        this.vertx = vertx;
        this.self = self;
        this.heard = heard;
        loop = vertx.getOrCreateContext();
        subscriber = Redis.createClient(vertx, options);
        publisher = Redis.createClient(vertx, options);
        alive = vertx.setPeriodic(ALIVE_EVERY_MS, turn -> publish(Set.of()));
    }

    /**
     * Opens a replica's end and begins to connect.
     *
     * @param address {@code redis://} or {@code rediss://}; never logged, for it may hold a password
     * @param self name that no other replica has, in lower case letters and digits; its own hints come back and are left out
     * @param heard called on an event loop
     */
    public static RedisHints opened(Vertx vertx, String address, String self, Consumer<Hint> heard) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("rainmaker.redis.url must begin with redis:// or rediss://");
        }
        RedisHints hints;
        try {
            hints = new RedisHints(vertx, options(address), self, heard);
        } catch (RuntimeException unreadable) {
            // without its words, which may hold the address
            throw new IllegalArgumentException("rainmaker.redis.url is no address of a Redis");
        }
        hints.loop.runOnContext(begun -> hints.connect());
        return hints;
    }

    private static RedisOptions options(String address) {
        return new RedisOptions()
                .setConnectionString(address)
                .setMaxPoolSize(1)
                .setMaxPoolWaiting(4)
                .setNetClientOptions(new NetClientOptions()
                        .setConnectTimeout(5_000)
                        .setReadIdleTimeout(SILENT_AFTER_S)
                        .setHostnameVerificationAlgorithm("HTTPS"));
    }

    /** Whether hints of others arrive now, as far as is known. */
    public boolean connected() {
        return connected;
    }

    @Override
    public void tell(Hint hint) {
        if (!connected || closed) {
            return;
        }
        pending.getAndUpdate(bits -> bits | HintMessage.bit(hint));
        if (sending.compareAndSet(false, true)) {
            loop.runOnContext(turn -> send());
        }
    }

    private void send() {
        publish(HintMessage.hints(pending.getAndSet(0)));
        vertx.setTimer(BETWEEN_MS, over -> {
            sending.set(false);
            if (pending.get() != 0 && sending.compareAndSet(false, true)) {
                send();
            }
        });
    }

    private void publish(Set<Hint> hints) {
        if (connected && !closed) {
            publisher
                    .send(Request.cmd(Command.PUBLISH).arg(CHANNEL).arg(new HintMessage(self, hints).text()))
                    .onFailure(lost -> LOG.debugf("hint not sent: %s", lost.getMessage()));
        }
    }

    private void connect() {
        if (closed) {
            return;
        }
        subscriber.connect().onSuccess(this::subscribe).onFailure(failure -> again());
    }

    private void subscribe(RedisConnection connection) {
        var lost = new AtomicBoolean();
        Runnable once = () -> {
            if (lost.compareAndSet(false, true)) {
                connection.close();
                loop.runOnContext(turn -> lost());
            }
        };
        connection
                .handler(this::message)
                .exceptionHandler(failure -> once.run())
                .endHandler(ended -> once.run())
                .send(Request.cmd(Command.SUBSCRIBE).arg(CHANNEL))
                .onSuccess(done -> found())
                .onFailure(failure -> once.run());
    }

    private void found() {
        connected = true;
        pause = FIRST_PAUSE_MS;
        LOG.info("hints between replicas go over Redis");
        EnumSet.allOf(Hint.class).forEach(heard);
    }

    private void lost() {
        if (connected && !closed) {
            LOG.warn("Redis does not answer; replicas look by themselves until it does");
        }
        connected = false;
        again();
    }

    private void again() {
        if (!closed) {
            vertx.setTimer(pause, over -> connect());
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
    }

    /** Anybody may write to the channel: what is not a hint of another replica is left out. */
    private void message(Response response) {
        if (response != null && response.size() == 3 && "message".equals(String.valueOf(response.get(0)))) {
            HintMessage.of(String.valueOf(response.get(2)))
                    .filter(message -> !message.from().equals(self))
                    .ifPresent(message -> message.hints().forEach(heard));
        }
    }

    @Override
    public void close() {
        closed = true;
        connected = false;
        vertx.cancelTimer(alive);
        subscriber.close();
        publisher.close();
    }
}
