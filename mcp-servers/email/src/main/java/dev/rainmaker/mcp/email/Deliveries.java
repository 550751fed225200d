package dev.rainmaker.mcp.email;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets every message out at most once. The try is written down before the provider is asked, so that neither a lost answer nor
 * a crash in between can lead to a second copy.
 */
@ApplicationScoped
class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final String NAMESPACE = "email-delivery";
    private static final String TRYING = "trying";
    private static final Duration REMEMBER = Duration.ofDays(90);

    private final ServerStore store;
    private final DeliveryLedger ledger;

    Deliveries(ServerStore store, DeliveryLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** What is known about a message: {@code sent}, {@code uncertain}, {@code unknown}, or what the provider reported. */
    record Known(String status, String detail) {}

    /**
     * Runs the sending unless this message went out or may have gone out before.
     *
     * @throws ToolCallException when it was not sent, with a sentence that says whether it may be tried again
     */
    String once(String messageId, String provider, Supplier<String> sending) {
        if (!store.putIfAbsent(NAMESPACE, messageId, TRYING, REMEMBER)) {
            throw new ToolCallException(
                    isTrying(messageId)
                            ? "An earlier try of this message may have reached the recipient, so it is not sent again; look"
                                    + " whether it arrived, then write a new message if it did not."
                            : "This message was already sent; a new message needs a new message_id.");
        }
        String outcome;
        try {
            outcome = sending.get();
        } catch (ToolCallException surelyNotTaken) {
            store.remove(NAMESPACE, messageId);
            throw surelyNotTaken;
        } catch (DeliveryUncertain unknown) {
            throw new ToolCallException(
                    "The mail provider's answer got lost; whether it took the message is not known, so it is not sent again.");
        }
        store.put(NAMESPACE, messageId, provider, REMEMBER);
        return outcome;
    }

    /**
     * Asks the provider what became of a message that was handed to it, unless that is known. So a message whose answer got lost
     * is found again.
     */
    void ask(EmailProvider provider, String messageId) {
        var tried = store.get(NAMESPACE, messageId);
        if (tried.isEmpty() || ledger.isSettled(messageId)) {
            return;
        }
        try {
            provider.trace(messageId).ifPresent(reports -> {
                store.put(NAMESPACE, messageId, provider.name(), REMEMBER);
                reports.forEach(ledger::take);
            });
        } catch (VendorFailure away) {
            LOG.infof("provider could not say what became of a message kind=%s", away.kind());
        }
    }

    Known of(String messageId) {
        return ledger.of(messageId)
                .map(reported -> new Known(
                        reported.outcome().name().toLowerCase(Locale.ROOT),
                        reported.detail() == null ? "reported by the provider at " + reported.at() : reported.detail()))
                .orElseGet(() -> ownKnowledge(messageId));
    }

    private Known ownKnowledge(String messageId) {
        return store.get(NAMESPACE, messageId)
                .map(value -> TRYING.equals(value)
                        ? new Known("uncertain", "a try was made and its outcome is not known")
                        : new Known("sent", "taken by " + value + "; failures come back as mail"))
                .orElseGet(() -> new Known("unknown", "this server has not sent it"));
    }

    private boolean isTrying(String messageId) {
        return store.get(NAMESPACE, messageId).filter(TRYING::equals).isPresent();
    }
}
