package dev.rainmaker.mcp.email;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.store.ServerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The server's own list of addresses that it refuses, a second lock beside the core's. */
@ApplicationScoped
class Suppressions {
    private static final String NAMESPACE = "email-suppression";
    private static final int PAGE = 100;

    private final ServerStore store;

    Suppressions(ServerStore store) {
        this.store = store;
    }

    /** A refused address. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Entry(String address, String reason) {}

    /** A page of them. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Listing(List<Entry> items, int page, int total) {}

    boolean contains(String address) {
        return store.get(NAMESPACE, key(address)).isPresent();
    }

    Entry add(String address, String reason) {
        store.putIfAbsent(NAMESPACE, key(address), reason, null);
        return new Entry(key(address), store.get(NAMESPACE, key(address)).orElse(reason));
    }

    Listing page(int page) {
        var all = store.keys(NAMESPACE);
        var items = all.stream()
                .skip((long) page * PAGE)
                .limit(PAGE)
                .map(address -> new Entry(address, store.get(NAMESPACE, address).orElse("")))
                .toList();
        return new Listing(items, page, all.size());
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
