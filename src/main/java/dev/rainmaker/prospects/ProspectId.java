package dev.rainmaker.prospects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a prospect. */
public record ProspectId(@JsonValue String value) {
    @JsonCreator
    public ProspectId {
        IdFormat.require("prospect", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
