package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisIdempotencyTest extends IdempotencyContract {
    private static LocalRedis redis;
    private static ServerStore[] stores;

    @BeforeAll
    static void start() {
        redis = new LocalRedis();
        stores = new ServerStore[] {redis.replica(), redis.replica()};
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Override
    ServerStore[] stores() {
        return stores;
    }

    @Test
    void withoutTheStoreNothingIsDone() {
        var acts = new AtomicInteger();
        redis.stop();
        try {
            assertThatThrownBy(() ->
                            new Idempotency(stores[0]).run("act", "away", "hash", Integer.class, acts::incrementAndGet))
                    .isInstanceOf(StoreUnavailable.class);
        } finally {
            redis.start();
        }
        assertThat(acts).hasValue(0);
    }

    @Test
    void whatWasDoneWhenTheStoreWentAwayIsTold() {
        // Given
        var acts = new AtomicInteger();
        // When
        var result = new Idempotency(stores[0]).run("act", "gone", "hash", Integer.class, () -> {
            redis.stop();
            return acts.incrementAndGet();
        });
        // Then
        redis.start();
        assertThat(result).isEqualTo(1);
    }
}
