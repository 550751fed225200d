package dev.rainmaker.prospects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of an import. */
public record ImportId(@JsonValue String value) {
    @JsonCreator
    public ImportId {
        IdFormat.require("import", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
