package dev.rainmaker.mcp.shared.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In memory, with an append-only file of JSON lines that is replayed at start; a torn last line is ignored. */
@ApplicationScoped
public class FileServerStore implements ServerStore {
    private record Entry(String namespace, String key, String value, Long expiresAt) {
        boolean isLive(long now) {
            return value != null && (expiresAt == null || expiresAt > now);
        }
    }

    private final Map<String, Map<String, Entry>> entries = new HashMap<>();
    private final StoreConfig config;
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();
    private BufferedWriter file;

    FileServerStore(StoreConfig config) {
        this.config = config;
    }

    /** A store that is ready, for use outside a container. */
    public static FileServerStore opened(StoreConfig config) {
        var store = new FileServerStore(config);
        store.open();
        return store;
    }

    @PostConstruct
    synchronized void open() {
        config.file().ifPresent(name -> {
            var path = Path.of(name).toAbsolutePath();
            try {
                Files.createDirectories(path.getParent());
                if (Files.exists(path)) {
                    try (var lines = Files.lines(path, StandardCharsets.UTF_8)) {
                        lines.forEach(this::replay);
                    }
                }
                boolean torn = endsTorn(path);
                file = Files.newBufferedWriter(
                        path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                if (torn) {
                    // or the next entry would be glued to the torn one and lost with it
                    file.newLine();
                    file.flush();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("the store file " + path + " cannot be used", failure);
            }
        });
    }

    /** Ends the writing; what was put is in the file. */
    @PreDestroy
    public synchronized void close() throws IOException {
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

    private void keep(Entry entry) {
        index(entry);
        if (file == null) {
            return;
        }
        try {
            file.write(json.writeValueAsString(entry));
            file.newLine();
            file.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("the store file cannot be written", failure);
        }
    }

    private static boolean endsTorn(Path path) throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return false;
        }
        try (var bytes = new RandomAccessFile(path.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() != '\n';
        }
    }

    private void replay(String line) {
        try {
            index(json.readValue(line, Entry.class));
        } catch (JsonProcessingException torn) {
            // a line cut off by a crash was never confirmed to anybody
            return;
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
