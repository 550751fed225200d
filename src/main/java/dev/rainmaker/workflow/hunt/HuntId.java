package dev.rainmaker.workflow.hunt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a hunt. */
public record HuntId(@JsonValue String value) {
    @JsonCreator
    public HuntId {
        IdFormat.require("hunt", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
