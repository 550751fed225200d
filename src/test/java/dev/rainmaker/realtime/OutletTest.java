package dev.rainmaker.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutletTest {
    /** A client that takes a message when it is told to. */
    private static final class SlowClient implements Wire {
        final List<String> onTheWay = new ArrayList<>();
        final List<UniEmitter<? super Void>> taken = new ArrayList<>();
        CloseReason closed;

        @Override
        public Uni<Void> send(String text) {
            return Uni.createFrom().emitter(emitter -> {
                onTheWay.add(text);
                taken.add(emitter);
            });
        }

        @Override
        public void close(CloseReason reason) {
            closed = reason;
        }
    }

    private final SlowClient client = new SlowClient();
    private final Outlet outlet = new Outlet(client, 2);

    @Test
    void aFullQueueClosesTheConnectionWithAReason() {
        // Given
        outlet.offer("1");
        outlet.offer("2");
        assertThat(client.closed).isNull();
        // When
        outlet.offer("3");
        // Then
        assertThat(client.closed).isSameAs(Outlet.TOO_SLOW);
        outlet.offer("4");
        assertThat(client.onTheWay).containsExactly("1", "2");
    }

    @Test
    void whatWasTakenMakesRoom() {
        // Given
        outlet.offer("1");
        outlet.offer("2");
        // When
        client.taken.getFirst().complete(null);
        outlet.offer("3");
        // Then
        assertThat(client.onTheWay).containsExactly("1", "2", "3");
        assertThat(outlet.closed()).isFalse();
    }

    @Test
    void theReplayLosesPatience() throws InterruptedException {
        // Given
        outlet.offer("1");
        outlet.offer("2");
        // When
        outlet.put("3", Duration.ofMillis(20));
        // Then
        assertThat(client.closed).isSameAs(Outlet.TOO_SLOW);
    }

    @Test
    void aBrokenConnectionIsClosedOnce() {
        // Given
        outlet.offer("1");
        // When
        client.taken.getFirst().fail(new IllegalStateException("gone"));
        // Then
        assertThat(outlet.closed()).isTrue();
    }
}
