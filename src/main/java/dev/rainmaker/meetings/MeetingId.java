package dev.rainmaker.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a meeting. */
public record MeetingId(@JsonValue String value) {
    @JsonCreator
    public MeetingId {
        IdFormat.require("meeting", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
