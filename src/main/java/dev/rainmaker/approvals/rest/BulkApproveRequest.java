package dev.rainmaker.approvals.rest;

import dev.rainmaker.approvals.ApprovalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Several yeses at once, each to its fingerprint. */
public record BulkApproveRequest(@NotEmpty @Size(max = 100) List<@Valid Item> items) {
    /** One of them. */
    public record Item(
            @NotNull ApprovalId id,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fingerprint) {}
}
