package dev.rainmaker.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a user. */
public record UserId(@JsonValue String value) {
    @JsonCreator
    public UserId {
        IdFormat.require("user", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
