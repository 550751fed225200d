package dev.rainmaker.approvals.rest;

import dev.rainmaker.approvals.ClaimOverride;
import dev.rainmaker.approvals.Edits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A yes to exactly the content with this fingerprint, after the edits if there are any.
 *
 * @param override what the person answers for although no source backs it; null for nothing
 */
public record ApproveRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,
        @Valid Edits edits,
        @Valid ClaimOverride override) {}
