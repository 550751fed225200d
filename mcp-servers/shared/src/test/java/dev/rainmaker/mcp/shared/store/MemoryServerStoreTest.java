package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryServerStoreTest extends ServerStoreContract {
    private final FileServerStore store = FileServerStore.opened(Optional.empty(), Clock.systemUTC());

    @Override
    ServerStore store() {
        return store;
    }

    @Test
    void holdsNothingThatIsOver() {
        // Given
        var now = new Instant[] {Instant.parse("2026-03-02T08:00:00Z")};
        var store = FileServerStore.opened(Optional.empty(), new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
        for (int i = 0; i < 1_000; i++) {
            store.put("cache", "k" + i, "v", Duration.ofSeconds(30));
        }
        // When
        now[0] = now[0].plusSeconds(90);
        store.put("cache", "new", "v", Duration.ofSeconds(30));
        // Then
        assertThat(store.size()).isEqualTo(1);
    }
}
