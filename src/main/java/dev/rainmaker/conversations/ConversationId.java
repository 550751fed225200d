package dev.rainmaker.conversations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a conversation. */
public record ConversationId(@JsonValue String value) {
    @JsonCreator
    public ConversationId {
        IdFormat.require("conversation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
