package dev.rainmaker.mcp.shared.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * In memory, with an append-only file of JSON lines that is replayed at start and shortened there when most of it is over.
 * What has expired is dropped once a minute. Counters are in memory only.
 */
public final class FileServerStore implements ServerStore, AutoCloseable {
    private static final long SWEEP_EVERY_MILLIS = 60_000;
    private static final int LINES_WORTH_SHORTENING = 1_000;
    private static final int MOST_COUNTERS = 100_000;

    private final Map<String, Map<String, Entry>> entries = new HashMap<>();
    private final Cache<String, Counter> counters = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTERS)
            .expireAfter(Expiry.creating((String key, Counter counter) -> counter.life()))
            .build();
    private final Clock clock;
    private StoreFile file;
    private long sweepAt;

    private record Counter(AtomicLong count, Duration life) {}

    private FileServerStore(Clock clock) {
        this.clock = clock;
    }

    /** A store that is ready. */
    public static FileServerStore opened(StoreConfig config) {
        return opened(config.file(), Clock.systemUTC());
    }

    static FileServerStore opened(Optional<String> file, Clock clock) {
        var store = new FileServerStore(clock);
        file.ifPresent(store::open);
        return store;
    }

    private synchronized void open(String name) {
        file = new StoreFile(name);
        int lines = file.open(this::index);
        var live = entries.values().stream()
                .flatMap(space -> space.values().stream())
                .toList();
        if (lines > LINES_WORTH_SHORTENING && lines > 2 * live.size()) {
            file.replaceBy(live);
        }
    }

    /** Ends the writing; what was put is in the file. */
    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    @Override
    public synchronized boolean putIfAbsent(String namespace, String key, String value, Duration ttl) {
        if (get(namespace, key).isPresent()) {
            return false;
        }
        put(namespace, key, value, ttl);
        return true;
    }

    @Override
    public synchronized void put(String namespace, String key, String value, Duration ttl) {
        sweep();
        keep(new Entry(namespace, key, value, ttl == null ? null : clock.millis() + ttl.toMillis()));
    }

    @Override
    public synchronized Optional<String> get(String namespace, String key) {
        var entry = entries.getOrDefault(namespace, Map.of()).get(key);
        return entry != null && entry.isLive(clock.millis()) ? Optional.of(entry.value()) : Optional.empty();
    }

    @Override
    public synchronized void remove(String namespace, String key) {
        if (get(namespace, key).isPresent()) {
            keep(new Entry(namespace, key, null, null));
        }
    }

    @Override
    public synchronized List<String> keys(String namespace) {
        long now = clock.millis();
        return entries.getOrDefault(namespace, Map.of()).values().stream()
                .filter(entry -> entry.isLive(now))
                .map(Entry::key)
                .sorted()
                .toList();
    }

    @Override
    public long increment(String namespace, String key, Duration ttl) {
        return counters.get(namespace + '\n' + key, name -> new Counter(new AtomicLong(), ttl))
                .count()
                .incrementAndGet();
    }

    /** How many values are held, live or not yet swept. */
    synchronized int size() {
        return entries.values().stream().mapToInt(Map::size).sum();
    }

    private void sweep() {
        long now = clock.millis();
        if (now >= sweepAt) {
            entries.values().forEach(space -> space.values().removeIf(entry -> !entry.isLive(now)));
            sweepAt = now + SWEEP_EVERY_MILLIS;
        }
    }

    private void keep(Entry entry) {
        index(entry);
        if (file != null) {
            file.write(entry);
        }
    }

    private void index(Entry entry) {
        var space = entries.computeIfAbsent(entry.namespace(), name -> new HashMap<>());
        if (entry.isLive(clock.millis())) {
            space.put(entry.key(), entry);
        } else {
            space.remove(entry.key());
        }
    }
}
