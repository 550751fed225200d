package dev.rainmaker.proposals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rainmaker.platform.id.IdFormat;

/** Id of a proposal. */
public record ProposalId(@JsonValue String value) {
    @JsonCreator
    public ProposalId {
        IdFormat.require("proposal", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
