package dev.rainmaker.workflow.inquiry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of an inquiry. */
public record InquiryId(@JsonValue String value) {
    @JsonCreator
    public InquiryId {
        IdFormat.require("inquiry", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
