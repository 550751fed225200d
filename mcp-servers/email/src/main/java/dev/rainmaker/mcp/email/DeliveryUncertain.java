package dev.rainmaker.mcp.email;

/** The provider may or may not have taken the message; sending it again could reach the recipient twice. */
public final class DeliveryUncertain extends RuntimeException {
    public DeliveryUncertain(Throwable cause) {
        super("the provider's answer to a message is not known", cause);
    }
}
