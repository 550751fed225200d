package dev.rainmaker.dates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a date hold. */
public record DateHoldId(@JsonValue String value) {
    @JsonCreator
    public DateHoldId {
        IdFormat.require("date hold", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
