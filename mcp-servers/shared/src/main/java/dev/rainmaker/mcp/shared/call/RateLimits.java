package dev.rainmaker.mcp.shared.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rainmaker.mcp.shared.store.ServerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Counts the calls of each caller in fixed windows, over all replicas that share the store. When the store is away this replica
 * counts by itself, for a limit must not stop everybody.
 */
@ApplicationScoped
class RateLimits {
    private static final Logger LOG = Logger.getLogger(RateLimits.class);
    private static final String NAMESPACE = "calls";
    private static final Duration STORE_RESTS = Duration.ofSeconds(5);
    private static final int MOST_OWN = 10_000;

    private final RateConfig config;
    private final ServerStore store;
    private final Clock clock;
    private final Duration window;
    private final Cache<String, AtomicLong> own;
    private volatile long askStoreAt;

    @Inject
    RateLimits(RateConfig config, ServerStore store) {
        this(config, store, Clock.systemUTC());
    }

    RateLimits(RateConfig config, ServerStore store, Clock clock) {
        this.config = config;
        this.store = store;
        this.clock = clock;
        this.window = config.countedOver();
        this.own = Caffeine.newBuilder()
                .maximumSize(MOST_OWN)
                .expireAfterWrite(window)
                .build();
    }

    /** Counts a call; zero when it may go on, else the time after which the caller may try again, at least a second. */
    Duration take(String caller) {
        long now = clock.millis();
        long length = window.toMillis();
        var key = caller + ' ' + now / length;
        if (count(key, now) <= allowed(caller)) {
            return Duration.ZERO;
        }
        long left = length - now % length;
        return Duration.ofSeconds((left + 999) / 1_000);
    }

    private long allowed(String caller) {
        long perMinute = config.callsPerMinuteOf().getOrDefault(caller, config.callsPerMinute());
        return Math.max(1, perMinute * window.toMillis() / 60_000);
    }

    private long count(String key, long now) {
        if (now >= askStoreAt) {
            try {
                return store.increment(NAMESPACE, key, window);
            } catch (RuntimeException away) {
                askStoreAt = now + STORE_RESTS.toMillis();
                LOG.warnf(
                        "the store is away, calls are counted by each replica: %s",
                        away.getCause() == null ? away : away.getCause());
            }
        }
        return own.get(key, name -> new AtomicLong()).incrementAndGet();
    }
}
