package dev.rainmaker.mcp.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedisServerStoreTest extends ServerStoreContract {
    private static LocalRedis redis;

    private RedisServerStore store;

    @BeforeAll
    static void start() {
        redis = new LocalRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void open() {
        store = redis.replica();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    ServerStore store() {
        return store;
    }

    @Test
    void replicasSeeTheSame() {
        try (var other = redis.replica()) {
            assertThat(store.putIfAbsent("grant", "shared", "first", Duration.ofMinutes(1)))
                    .isTrue();
            assertThat(other.putIfAbsent("grant", "shared", "second", Duration.ofMinutes(1)))
                    .isFalse();
            assertThat(other.get("grant", "shared")).contains("first");
            assertThat(store.increment("calls", "shared", Duration.ofMinutes(1)))
                    .isEqualTo(1);
            assertThat(other.increment("calls", "shared", Duration.ofMinutes(1)))
                    .isEqualTo(2);
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void saysSoWhenRedisIsAwayAndGoesOnWhenItIsBack() {
        // Given
        store.put("grant", "before", "used", null);
        // When
        redis.stop();
        // Then
        try {
            assertThatThrownBy(() -> store.putIfAbsent("grant", "g", "used", null))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("does not answer")
                    .hasMessageNotContaining("127.0.0.1");
            assertThatThrownBy(() -> store.get("grant", "before")).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.keys("grant")).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.remove("grant", "g")).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.increment("calls", "c", Duration.ofMinutes(1)))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(store.cached("cache", "c")).isEmpty();
            store.cache("cache", "c", "v", Duration.ofMinutes(1));
        } finally {
            redis.start();
        }
        assertThat(store.putIfAbsent("grant", "after", "used", null)).isTrue();
    }

    @Test
    void anEventLoopIsNotMadeToWait() throws Exception {
        var vertx = Vertx.vertx();
        var asked = new CompletableFuture<Throwable>();
        vertx.runOnContext(loop -> asked.complete(catchThrowable(() -> store.get("cache", "c"))));
        assertThat(asked.get(5, TimeUnit.SECONDS)).hasMessageContaining("event loop");
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aWrongAddressIsNamedWithoutItsPassword() {
        var vertx = Vertx.vertx();
        for (var wrong : new String[] {"sesame@host", "redis://user:sesame@[host"}) {
            assertThatThrownBy(() -> RedisServerStore.opened(vertx, wrong, Duration.ofSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rainmaker.tools-store.redis")
                    .hasMessageNotContaining("sesame")
                    .hasNoCause();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
