package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import java.util.Map;

/**
 * One answer in the chat on the company's site. No tool carries it out: the house shows it to the visitor itself.
 *
 * @param messageId our own id of the message
 * @param conversationId conversation that it belongs to
 */
public record ChatToSend(String messageId, String conversationId, String text) implements OutwardPart {
    @Override
    @JsonIgnore
    public String tool() {
        return "chat";
    }

    @Override
    @JsonIgnore
    public String fingerprint() {
        return Fingerprint.of(Map.of("message_id", messageId, "conversation_id", conversationId, "text", text));
    }

    @Override
    @JsonIgnore
    public String recipient() {
        return null;
    }

    @Override
    public ChatToSend edited(Edits edits) {
        return edits.text() == null
                ? this
                : new ChatToSend(messageId, conversationId, edits.text().strip());
    }
}
