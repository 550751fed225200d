package dev.rainmaker.tools.read;

import dev.rainmaker.tools.ToolFailed;
import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;

/** What the email tool server knows about a message. */
@ApplicationScoped
public class DeliveryReader {
    private final ToolClient tools;

    DeliveryReader(ToolClient tools) {
        this.tools = tools;
    }

    private record Known(String messageId, String status, String detail) {}

    /**
     * Whether the message has left, or may have.
     *
     * @param messageId RFC 5322 id with angle brackets
     * @throws ToolFailed when the server refuses or cannot be reached
     */
    public boolean mayBeOut(String messageId) {
        var known = tools.call(
                "email",
                "get_delivery_status",
                new Arguments().with("message_id", messageId).map(),
                Known.class);
        return !"unknown".equals(known.status());
    }
}
