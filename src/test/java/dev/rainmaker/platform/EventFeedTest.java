package dev.rainmaker.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.platform.event.DomainEvent;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.event.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventFeedTest {
    record Happened(String subject) implements DomainEvent {
        @Override
        public String type() {
            return "test.happened";
        }

        @Override
        public String topic() {
            return "test:" + subject;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("n", "1");
        }
    }

    @Inject
    Outbox outbox;

    @Inject
    EventLog log;

    @Test
    void aCommittedAnnouncementReachesTheLogOnce() throws Throwable {
        // Given
        var event = new Happened("committed");
        // When
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> outbox.add(event)));
        // Then
        await().untilAsserted(() -> assertThat(log.after("test:committed", 0))
                .singleElement()
                .satisfies(stored -> assertThat(stored.facts()).containsEntry("n", "1")));
    }

    @Test
    void aRolledBackAnnouncementIsNeverTold() throws Throwable {
        // Given
        var before = log.last();
        // When
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> outbox.add(new Happened("undone"))
                        .flatMap(done -> io.smallrye.mutiny.Uni.createFrom().failure(new IllegalStateException("no"))))
                .onFailure()
                .recoverWithNull());
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> outbox.add(new Happened("after"))));
        // Then
        await().until(() -> !log.after("test:after", before).isEmpty());
        assertThat(log.after("test:undone", 0)).isEmpty();
    }
}
