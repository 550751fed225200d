package dev.rainmaker.enrichment.rest;

import dev.rainmaker.enrichment.NewFinding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A fact that a person knows. */
record AddFindingRequest(
        @NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}", message = "must be a camelCase word")
        String field,

        @NotBlank @Size(max = 2000) String value,

        @Size(max = 2000) @Pattern(regexp = "https?://.+", message = "must be a web address")
        String sourceUrl,

        @Size(max = 4000) String quote) {

    NewFinding toFinding(Instant now) {
        return new NewFinding(field, value, 1, sourceUrl, quote, "person", now);
    }
}
