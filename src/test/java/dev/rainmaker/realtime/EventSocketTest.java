package dev.rainmaker.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.event.DomainEvent;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.UserSessionsEnded;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventSocketTest {
    record Happened(String topic, String subject) implements DomainEvent {
        @Override
        public String type() {
            return "test.happened";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("about", subject);
        }
    }

    @TestHTTPResource("/ws")
    URI page;

    @Inject
    Outbox outbox;

    @Inject
    EventLog log;

    @Inject
    Ids ids;

    @Test
    void nobodyComesInWithoutAPersonsToken() {
        for (var token : List.of("nonsense", token("rainmaker-tools", "owner", 900))) {
            assertThatThrownBy(() -> new SocketClient(page, token))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                    refused.getResponse().statusCode())
                            .isEqualTo(401));
        }
    }

    @Test
    void aMessageThatIsTooLongEndsTheSocketAndNothingElse() throws Throwable {
        for (int length : List.of(20_000, 50_000, 200_000)) {
            try (var client = new SocketClient(page, TestTokens.viewer())) {
                client.say("x".repeat(length));
                await().until(() -> client.closedWith() != null);
                assertThat(client.closedWith()).as(length + " characters").isEqualTo(1009);
            }
        }
    }

    @Test
    void halfANumberIsNoSequence() throws Throwable {
        try (var client = new SocketClient(page, TestTokens.viewer())) {
            client.say("{\"subscribe\": [\"prospects\"], \"afterSeq\": 1.5}");
            await().until(() -> !client.received().isEmpty());
            assertThat(client.received().getFirst().has("error")).isTrue();
        }
    }

    @Test
    void eventsArriveInOrderAndOnlyThoseAskedFor() throws Throwable {
        // Given
        var mine = run();
        var second = run();
        try (var client = new SocketClient(page, TestTokens.viewer()).subscribe(null, mine, second)) {
            // When
            for (int i = 0; i < 20; i++) {
                happens(i % 2 == 0 ? mine : second);
                happens(run());
            }
            // Then
            await().until(() -> client.events().size() >= 20);
            assertThat(client.seqs()).isSorted().doesNotHaveDuplicates().hasSize(20);
            assertThat(client.events().getFirst().toString())
                    .isEqualTo("{\"seq\":" + client.seqs().getFirst() + ",\"topic\":\"" + mine
                            + "\",\"type\":\"test.happened\",\"subject\":\"thing\",\"facts\":{\"about\":\"thing\"}}");
        }
    }

    @Test
    void whoComesAgainMissesNothingAndHearsNothingTwice() throws Throwable {
        // Given
        var topic = run();
        long start = log.last();
        var writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 150; i++) {
                happens(topic);
            }
        });
        var heard = new java.util.ArrayList<Long>();
        // When
        while (heard.size() < 150) {
            long after = heard.isEmpty() ? start : heard.getLast();
            int most = Math.min(150 - heard.size(), 25);
            try (var client = new SocketClient(page, TestTokens.seller()).subscribe(after, topic)) {
                await().until(() -> client.events().size() >= most);
                heard.addAll(client.seqs());
            }
        }
        writer.join();
        // Then
        assertThat(heard)
                .isEqualTo(stored(topic, start).stream().map(StoredEvent::seq).toList());
    }

    @Test
    void aLongAbsenceIsReplayedInFull() throws Throwable {
        // Given
        var topic = run();
        long start = log.last();
        for (int i = 0; i < 450; i++) {
            happens(topic);
        }
        await().until(() -> stored(topic, start).size() == 450);
        // When
        try (var client = new SocketClient(page, TestTokens.owner()).subscribe(start, topic)) {
            // Then
            await().until(() -> client.events().size() >= 450);
            assertThat(client.seqs()).isSorted().doesNotHaveDuplicates().hasSize(450);
        }
    }

    @Test
    void aViewerIsRefusedTopicsOfOthers() throws Throwable {
        try (var viewer = new SocketClient(page, TestTokens.viewer())
                        .subscribe(
                                null,
                                "prospects",
                                "approvals",
                                "conversations",
                                "proposals",
                                "hunts",
                                "attention",
                                "users",
                                "runs");
                var seller = new SocketClient(page, TestTokens.seller()).subscribe(null, "approvals", "users")) {
            // When
            happens("approvals");
            happens("runs");
            // Then
            await().until(() ->
                    topics(seller).contains("approvals") && topics(viewer).contains("runs"));
            assertThat(viewer.answers().getFirst().get("subscribed").toString()).isEqualTo("[\"prospects\",\"runs\"]");
            assertThat(viewer.answers().getFirst().get("refused").toString())
                    .isEqualTo("[\"approvals\",\"conversations\",\"proposals\",\"hunts\",\"attention\",\"users\"]");
            assertThat(topics(viewer)).doesNotContain("approvals");
        }
    }

    @Test
    void aNewSubscriptionReplacesTheFirst() throws Throwable {
        // Given
        var first = run();
        var second = run();
        try (var client = new SocketClient(page, TestTokens.owner()).subscribe(null, first)) {
            // When
            client.subscribe(null, second);
            happens(first);
            happens(second);
            // Then
            await().until(() -> !client.events().isEmpty());
            assertThat(topics(client)).containsExactly(second);
        }
    }

    @Test
    void aNumberFromTheFutureStartsAtTheEnd() throws Throwable {
        var topic = run();
        try (var client = new SocketClient(page, TestTokens.owner()).subscribe(Long.MAX_VALUE, topic)) {
            assertThat(client.answers().getFirst().get("seq").asLong()).isLessThanOrEqualTo(log.last());
            happens(topic);
            await().until(() -> client.events().size() == 1);
        }
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredAndTheSocketStays() throws Throwable {
        try (var client = new SocketClient(page, TestTokens.owner())) {
            // When
            for (var text :
                    List.of("hello", "{}", "null", "{\"subscribe\":\"runs\"}", "{\"subscribe\":[\"runs\"],\"x\":1}")) {
                client.say(text);
            }
            // Then
            await().until(() -> client.received().size() == 5);
            assertThat(client.received()).allMatch(message -> message.has("error"));
            assertThat(client.subscribe(null, "runs").answers()).hasSize(1);
        }
    }

    @Test
    void theSocketClosesWhenTheTokenEnds() throws Throwable {
        try (var client = new SocketClient(page, token("rainmaker-api", "owner", 2)).subscribe(null, "runs")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> client.closedWith() != null);
            assertThat(client.closedWith()).isEqualTo(1008);
        }
    }

    @Test
    void theSocketClosesWhenTheSessionsOfItsUserEnd() throws Throwable {
        var user = ids.next();
        try (var ended = new SocketClient(page, TestTokens.of("seller", user)).subscribe(null, "runs");
                var other = new SocketClient(page, TestTokens.seller()).subscribe(null, "runs")) {
            // When
            add(new UserSessionsEnded(user));
            // Then
            await().until(() -> ended.closedWith() != null);
            assertThat(ended.closedWith()).isEqualTo(1008);
            assertThat(other.closedWith()).isNull();
        }
    }

    private static Set<String> topics(SocketClient client) {
        return client.events().stream()
                .map(event -> event.get("topic").asText())
                .collect(java.util.stream.Collectors.toSet());
    }

    private String run() {
        return "run:" + ids.next();
    }

    private void happens(String topic) {
        add(new Happened(topic, "thing"));
    }

    private void add(DomainEvent event) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> outbox.add(event)));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<StoredEvent> stored(String topic, long after) {
        var all = new java.util.ArrayList<StoredEvent>();
        var batch = log.after(topic, after);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = log.after(topic, batch.getLast().seq());
        }
        return all;
    }

    private static String token(String audience, String role, long seconds) {
        return Jwt.claims()
                .subject("0000000000000000000000wner")
                .upn("0000000000000000000000wner")
                .audience(audience)
                .groups(Set.of(role))
                .expiresIn(Duration.ofSeconds(seconds))
                .sign();
    }
}
