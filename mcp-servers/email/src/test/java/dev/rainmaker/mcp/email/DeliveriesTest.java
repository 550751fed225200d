package dev.rainmaker.mcp.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rainmaker.mcp.email.DeliveryLedger.Outcome;
import dev.rainmaker.mcp.email.DeliveryLedger.Report;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.store.FileServerStore;
import dev.rainmaker.mcp.shared.store.StoreConfig;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message whose answer got lost is asked for, where the provider can tell. */
class DeliveriesTest {
    private static final String ID = "<m1@house.example>";

    private Deliveries deliveries;

    @BeforeEach
    void aMessageWhoseAnswerGotLost() {
        var store = FileServerStore.opened(new SmallRyeConfigBuilder()
                .withMapping(StoreConfig.class)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(StoreConfig.class));
        var ledger = new DeliveryLedger(
                store, new Suppressions(store), new ObjectMapper().registerModule(new JavaTimeModule()));
        deliveries = new Deliveries(store, ledger);
        assertThatThrownBy(() -> deliveries.once(ID, "mailgun", () -> {
                    throw new DeliveryUncertain(new IllegalStateException("cut"));
                }))
                .isInstanceOf(ToolCallException.class);
        assertThat(deliveries.of(ID).status()).isEqualTo("uncertain");
    }

    @Test
    void whatTheProviderTookWasSent() {
        deliveries.ask(provider(() -> Optional.of(List.of())), ID);
        assertThat(deliveries.of(ID).status()).isEqualTo("sent");
        assertThatThrownBy(() -> deliveries.once(ID, "mailgun", () -> "sent")).hasMessageContaining("already sent");
    }

    @Test
    void whatBecameOfItIsKeptAndNotAskedForAgain() {
        deliveries.ask(
                provider(() -> Optional.of(List.of(new Report(
                        "e1",
                        ID,
                        "dana@knot.example",
                        Outcome.DELIVERED,
                        Instant.parse("2026-11-01T09:00:00Z"),
                        null)))),
                ID);
        assertThat(deliveries.of(ID).status()).isEqualTo("delivered");
        deliveries.ask(
                provider(() -> {
                    throw new AssertionError("it is known");
                }),
                ID);
    }

    @Test
    void whatItNeverGotOrCannotTellStaysUncertain() {
        deliveries.ask(provider(Optional::empty), ID);
        deliveries.ask(
                provider(() -> {
                    throw new VendorFailure("Mailgun", VendorFailure.Kind.TOO_SLOW, null, false);
                }),
                ID);
        assertThat(deliveries.of(ID).status()).isEqualTo("uncertain");
    }

    @Test
    void whatThisServerNeverTriedIsNotAskedFor() {
        deliveries.ask(
                provider(() -> {
                    throw new AssertionError("never tried");
                }),
                "<other@house.example>");
        assertThat(deliveries.of("<other@house.example>").status()).isEqualTo("unknown");
    }

    private static EmailProvider provider(Supplier<Optional<List<Report>>> trace) {
        return new EmailProvider() {
            @Override
            public String name() {
                return "mailgun";
            }

            @Override
            public String send(OutgoingEmail email) {
                throw new AssertionError("nothing is sent by asking");
            }

            @Override
            public Status status() {
                throw new AssertionError("not asked for");
            }

            @Override
            public Optional<List<Report>> trace(String messageId) {
                return trace.get();
            }
        };
    }
}
