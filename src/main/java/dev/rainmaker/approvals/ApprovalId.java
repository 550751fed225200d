package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of an approval request. */
public record ApprovalId(@JsonValue String value) {
    @JsonCreator
    public ApprovalId {
        IdFormat.require("approval", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
