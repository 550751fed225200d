package dev.rainmaker.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.hint.Hint;
import dev.rainmaker.platform.hint.LocalRedis;
import dev.rainmaker.platform.hint.WithRedis;
import dev.rainmaker.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The socket of this process, and events that the relay of another replica put into the log. */
@QuarkusTest
@TestProfile(WithRedis.class)
class HintedTailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/ws")
    URI page;

    /** Injected by {@link WithRedis.Server}. */
    LocalRedis redis;

    @Inject
    AgroalDataSource database;

    @Inject
    Ids ids;

    @Test
    void eventsOfAnotherReplicaArriveByItsHintThoughNobodyLooks() throws Exception {
        // Given
        var topic = "run:" + ids.next();
        try (var client = new SocketClient(page, TestTokens.viewer()).subscribe(null, topic);
                var other = redis.replica(ids.next(), hint -> {})) {
            await().atMost(PATIENCE).until(other::connected);
            for (int i = 1; i <= 3; i++) {
                int expected = i;
                // When
                append(topic);
                // Then
                await().atMost(PATIENCE).until(() -> {
                    other.tell(Hint.EVENTS);
                    return client.events().size() == expected;
                });
            }
            assertThat(client.seqs()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void hintsAboutNothingAndHintsTwiceTellNobodyAnything() throws Exception {
        // Given
        var topic = "run:" + ids.next();
        try (var client = new SocketClient(page, TestTokens.viewer()).subscribe(null, topic)) {
            for (int i = 0; i < 50; i++) {
                redis.say("nobody:4");
            }
            // When
            append(topic);
            redis.say("nobody:4");
            redis.say("nobody:4");
            // Then
            await().atMost(PATIENCE).until(() -> !client.events().isEmpty());
            assertThat(client.events()).hasSize(1);
        }
    }

    /** As the relay of another replica does, which tells nobody here. */
    private void append(String topic) throws Exception {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("INSERT INTO event_log (topic, type, subject, facts, occurred_at)"
                                + " VALUES (?, 'test.happened', 'thing', '{}', UTC_TIMESTAMP(6))")) {
            insert.setString(1, topic);
            insert.executeUpdate();
        }
    }
}
