package dev.rainmaker.platform.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisHintsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static LocalRedis redis;

    private final List<Hint> heardHere = new CopyOnWriteArrayList<>();
    private final List<Hint> heardThere = new CopyOnWriteArrayList<>();
    private RedisHints here;
    private RedisHints there;

    @BeforeAll
    static void startRedis() {
        redis = new LocalRedis();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void connect() {
        here = redis.replica("here", heardHere::add);
        there = redis.replica("there", heardThere::add);
        bothConnected();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void aHintReachesTheOthersAndNotWhoSaidIt() {
        // When
        here.tell(Hint.RUN_SOON);
        there.tell(Hint.EVENTS);
        // Then
        await().atMost(PATIENCE).until(() -> heardThere.contains(Hint.RUN_SOON) && heardHere.contains(Hint.EVENTS));
        assertThat(heardThere).doesNotContain(Hint.EVENTS);
        assertThat(heardHere).doesNotContain(Hint.RUN_SOON);
    }

    @Test
    void manyHintsAtOnceBecomeFewMessages() {
        // Given
        long start = System.nanoTime();
        // When
        for (int i = 0; i < 50_000; i++) {
            here.tell(Hint.RUN_DUE);
        }
        here.tell(Hint.EVENTS);
        // Then
        await().atMost(PATIENCE).until(() -> heardThere.contains(Hint.EVENTS));
        long turns = Duration.ofNanos(System.nanoTime() - start).toMillis() / 10 + 2;
        assertThat(heardThere).hasSizeLessThanOrEqualTo((int) turns * 2);
    }

    @Test
    void whatIsNoHintIsLeftOut() {
        // When
        for (var noise :
                List.of("", "x", "::", "other:", "other:9999999999", "other:-1", "\u0000\u00ff", "a".repeat(100_000))) {
            redis.say(noise);
        }
        redis.say("other:1");
        // Then
        await().atMost(PATIENCE).until(() -> !heardHere.isEmpty());
        assertThat(heardHere).containsExactly(Hint.RUN_SOON);
    }

    @Test
    void aRedisThatGoesAndComesIsFoundAgainAndEverythingIsWorthALook() {
        // When
        redis.stop();
        await().atMost(PATIENCE).until(() -> !here.connected() && !there.connected());
        here.tell(Hint.RUN_DUE);
        redis.start();
        // Then
        bothConnectedAgain();
        here.tell(Hint.RUN_DUE);
        await().atMost(PATIENCE).until(() -> heardThere.contains(Hint.RUN_DUE));
    }

    @Test
    void aPasswordInTheAddressOpensTheDoor() {
        try (var locked = new LocalRedis("swordfish");
                var inside = locked.replica("inside", hint -> {})) {
            await().atMost(PATIENCE).until(inside::connected);
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutBeingTold() {
        var vertx = Vertx.vertx();
        try {
            for (var address : List.of("http://user:swordfish@host", "redis://:swordfish@[nowhere")) {
                assertThatThrownBy(() -> RedisHints.opened(vertx, address, "here", hint -> {}))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("rainmaker.redis.url")
                        .hasMessageNotContaining("swordfish")
                        .hasNoCause();
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Each begins with a look at everything, which is not what the tests are about. */
    private void bothConnected() {
        await().atMost(PATIENCE).until(() -> heardHere.size() >= 3 && heardThere.size() >= 3);
        heardHere.clear();
        heardThere.clear();
    }

    private void bothConnectedAgain() {
        await().atMost(PATIENCE).until(() -> here.connected() && there.connected());
        bothConnected();
    }
}
