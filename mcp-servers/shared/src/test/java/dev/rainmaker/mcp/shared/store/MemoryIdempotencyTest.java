package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryIdempotencyTest extends IdempotencyContract {
    private final FileServerStore store = FileServerStore.opened(Optional.empty(), Clock.systemUTC());

    @Override
    ServerStore[] stores() {
        return new ServerStore[] {store, store};
    }

    @Test
    void resultsOfAnEarlierVersionAreAnswered() {
        store.put(
                "idempotency:act",
                "k",
                "{\"requestHash\":\"hash\",\"result\":\"{\\\"id\\\":\\\"d\\\",\\\"count\\\":7}\"}",
                null);
        var result = new Idempotency(store).run("act", "k", "hash", Done.class, () -> new Done("again", 0));
        assertThat(result).isEqualTo(new Done("d", 7));
    }
}
