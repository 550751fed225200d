package dev.rainmaker.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a follow-up task. */
public record TaskId(@JsonValue String value) {
    @JsonCreator
    public TaskId {
        IdFormat.require("task", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
