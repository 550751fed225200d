package dev.rainmaker.mcp.shared.store;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * In a Redis (5 or newer) that all replicas share. Connects at the first use. Each value is a key of its own, so that Redis
 * forgets it in time; beside them each namespace has a set of its keys. The clock is that of Redis.
 */
public final class RedisServerStore implements ServerStore, AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("rediss?://.+");
    private static final int CONNECTIONS = 16;
    private static final int MOST_WAITING = 5_000;

    private static final String PUT = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local life = tonumber(ARGV[3])
            local set = {'SET', KEYS[1], ARGV[2]}
            if life > 0 then set[4] = 'PX'; set[5] = ARGV[3] end
            if ARGV[4] == 'new' then set[#set + 1] = 'NX' end
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
            if not redis.call(unpack(set)) then return 0 end
            redis.call('ZADD', KEYS[2], life > 0 and now + life or '+inf', ARGV[1])
            return 1""";
    private static final String REMOVE = """
            redis.call('ZREM', KEYS[2], ARGV[1])
            return redis.call('DEL', KEYS[1])""";
    private static final String KEYS = """
            local time = redis.call('TIME')
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', time[1] * 1000 + math.floor(time[2] / 1000))
            return redis.call('ZRANGE', KEYS[1], 0, -1)""";
    private static final String INCREMENT = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return count""";

    private final Redis redis;
    private final Duration timeout;

    private RedisServerStore(Redis redis, Duration timeout) {
        this.redis = redis;
        this.timeout = timeout;
    }

    /**
     * @param address {@code redis://} or {@code rediss://}; never logged, for it may hold a password
     * @param timeout longest wait of one call
     */
    public static RedisServerStore opened(Vertx vertx, String address, Duration timeout) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("rainmaker.tools-store.redis must begin with redis:// or rediss://");
        }
        var options = new RedisOptions()
                .setConnectionString(address)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxPoolWaiting(MOST_WAITING)
                .setNetClientOptions(new NetClientOptions()
                        .setConnectTimeout((int) timeout.toMillis())
                        .setHostnameVerificationAlgorithm("HTTPS"));
        return new RedisServerStore(client(vertx, options), timeout);
    }

    private static Redis client(Vertx vertx, RedisOptions options) {
        try {
            return Redis.createClient(vertx, options);
        } catch (RuntimeException unreadable) {
            // without its words, which may hold the address
            throw new IllegalArgumentException("rainmaker.tools-store.redis is no address of a Redis");
        }
    }

    @Override
    public boolean putIfAbsent(String namespace, String key, String value, Duration ttl) {
        return set(namespace, key, value, ttl, "new");
    }

    @Override
    public void put(String namespace, String key, String value, Duration ttl) {
        set(namespace, key, value, ttl, "any");
    }

    private boolean set(String namespace, String key, String value, Duration ttl, String which) {
        var answer = answerTo(script(PUT, value(namespace, key), index(namespace))
                .arg(key)
                .arg(value)
                .arg(ttl == null ? 0 : Math.max(1, ttl.toMillis()))
                .arg(which));
        return answer.toLong() == 1;
    }

    @Override
    public Optional<String> get(String namespace, String key) {
        return Optional.ofNullable(answerTo(Request.cmd(Command.GET).arg(value(namespace, key))))
                .map(Response::toString);
    }

    @Override
    public void remove(String namespace, String key) {
        answerTo(script(REMOVE, value(namespace, key), index(namespace)).arg(key));
    }

    @Override
    public List<String> keys(String namespace) {
        return StreamSupport.stream(answerTo(script(KEYS, index(namespace))).spliterator(), false)
                .map(Response::toString)
                .sorted()
                .toList();
    }

    @Override
    public long increment(String namespace, String key, Duration ttl) {
        return answerTo(script(INCREMENT, "rainmaker:{" + namespace + "}:count:" + key)
                        .arg(ttl.toMillis()))
                .toLong();
    }

    @Override
    public void close() {
        redis.close();
    }

    private static Request script(String script, String... keys) {
        var request = Request.cmd(Command.EVAL).arg(script).arg(keys.length);
        for (var key : keys) {
            request.arg(key);
        }
        return request;
    }

    private Response answerTo(Request request) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("the store may wait and must not be asked on an event loop");
        }
        try {
            return redis.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new StoreUnavailable(failure.getCause());
        } catch (TimeoutException late) {
            throw new StoreUnavailable(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(stopped);
        }
    }

    /** Both keys of a namespace carry it in braces: a cluster keeps them in one place. */
    private static String value(String namespace, String key) {
        return "rainmaker:{" + namespace + "}:value:" + key;
    }

    private static String index(String namespace) {
        return "rainmaker:{" + namespace + "}:keys";
    }
}
