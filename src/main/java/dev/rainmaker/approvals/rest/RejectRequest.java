package dev.rainmaker.approvals.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A no, and why. */
public record RejectRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,
        @NotBlank @Size(max = 500) String reason) {}
