package dev.rainmaker.conversations;

import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.EmailToSend;

/** Puts approved messages on their way. Blocking: for workers. */
public interface MessageDelivery {
    /**
     * Sends an approved message: the suppression list is asked again, then the tool server is called once per key, then the
     * message is marked sent. Repeat-safe with the same key.
     *
     * <p>Fails with {@code RecipientSuppressed} (the message becomes cancelled) or {@code ToolFailed}.
     */
    Message send(MessageId id, Approved<EmailToSend> approved, String key);
}
