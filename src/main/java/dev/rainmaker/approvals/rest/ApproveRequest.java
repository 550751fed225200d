package dev.rainmaker.approvals.rest;

import dev.rainmaker.approvals.Edits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A yes to exactly the content with this fingerprint, after the edits if there are any. */
public record ApproveRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,
        @Valid Edits edits) {}
