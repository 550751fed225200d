package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
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
        var clock = new MovableClock();
        var store = FileServerStore.opened(Optional.empty(), clock);
        for (int i = 0; i < 1_000; i++) {
            store.put("cache", "k" + i, "v", Duration.ofSeconds(30));
        }
        // When
        clock.move(Duration.ofSeconds(90));
        store.put("cache", "new", "v", Duration.ofSeconds(30));
        // Then
        assertThat(store.size()).isEqualTo(1);
    }
}
