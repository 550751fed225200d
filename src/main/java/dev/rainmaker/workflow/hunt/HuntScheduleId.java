package dev.rainmaker.workflow.hunt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a schedule of hunts. */
public record HuntScheduleId(@JsonValue String value) {
    @JsonCreator
    public HuntScheduleId {
        IdFormat.require("hunt schedule", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
