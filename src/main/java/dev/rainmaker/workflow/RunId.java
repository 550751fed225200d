package dev.rainmaker.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a run. */
public record RunId(@JsonValue String value) {
    @JsonCreator
    public RunId {
        IdFormat.require("run", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
