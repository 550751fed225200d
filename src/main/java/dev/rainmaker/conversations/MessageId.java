package dev.rainmaker.conversations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a message. */
public record MessageId(@JsonValue String value) {
    @JsonCreator
    public MessageId {
        IdFormat.require("message", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
