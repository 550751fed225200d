package dev.rainmaker.prospects.rest;

import dev.rainmaker.prospects.NewSignal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A signal that a person noticed. */
record AddSignalRequest(
        @NotBlank @Pattern(regexp = "[a-z][a-z_]{0,39}", message = "must be lower-case words joined by _")
        String kind,

        @NotBlank @Size(max = 2000) String quote,

        @Size(max = 2000) @Pattern(regexp = "https?://.+", message = "must be a web address")
        String sourceUrl,

        @Size(max = 300) String sourceTitle,
        @DecimalMin("0") @DecimalMax("1") double confidence) {

    NewSignal toSignal(Instant now) {
        return new NewSignal(kind, quote, sourceUrl, sourceTitle, confidence, now);
    }
}
