package dev.rainmaker.enrichment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a finding. */
public record FindingId(@JsonValue String value) {
    @JsonCreator
    public FindingId {
        IdFormat.require("finding", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
