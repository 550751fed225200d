package dev.rainmaker.dates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of what a day is sold of. */
public record DateResourceId(@JsonValue String value) {
    /** The team of the house, which is always there. */
    public static final DateResourceId TEAM = new DateResourceId("0000000000000000000000team");

    @JsonCreator
    public DateResourceId {
        IdFormat.require("date resource", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
