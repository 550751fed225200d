package dev.rainmaker.mcp.email;

/** A way to send e-mail. */
interface EmailProvider {
    /** Name that results carry. */
    String name();

    /**
     * Hands the e-mail over; returns when the provider has taken it.
     *
     * @throws io.quarkiverse.mcp.server.ToolCallException with a sentence when it surely did not take it
     * @throws DeliveryUncertain when nobody can tell whether it did
     */
    void send(OutgoingEmail email);

    /** Whether the provider answers right now, with a sentence about it. */
    Status status();

    /** State of the connection. */
    record Status(boolean reachable, String detail) {}
}
