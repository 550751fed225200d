package dev.rainmaker.mcp.email;

import java.util.List;
import java.util.Optional;

/** A way to send e-mail. Called on virtual threads, may block. */
public interface EmailProvider {
    /** Name in configuration and results, e.g. {@code smtp}. */
    String name();

    /**
     * Hands the e-mail over; returns when the provider has taken it.
     *
     * @return {@code sent}, or {@code sandbox} when it was checked and goes to nobody
     * @throws io.quarkiverse.mcp.server.ToolCallException with a sentence when it surely did not take it
     * @throws DeliveryUncertain when nobody can tell whether it did
     */
    String send(OutgoingEmail email);

    /** Whether the provider is set up and answers right now, with a sentence about it; never throws. */
    Status status();

    /**
     * Addresses that the provider could not deliver to, newest first; empty when it keeps no such list.
     *
     * @param page zero-based, 100 each
     * @throws dev.rainmaker.mcp.shared.http.VendorFailure when it can't say
     */
    default List<Bounce> bounces(int page) {
        return List.of();
    }

    /**
     * What the provider itself says of a message when it is asked; empty when it keeps no such record, or none of this message.
     * A message that it has taken and says nothing more of is an empty list.
     *
     * @throws dev.rainmaker.mcp.shared.http.VendorFailure when it can't say
     */
    default Optional<List<DeliveryLedger.Report>> trace(String messageId) {
        return Optional.empty();
    }

    /** State of the connection. */
    record Status(boolean configured, boolean reachable, String detail) {}
}
