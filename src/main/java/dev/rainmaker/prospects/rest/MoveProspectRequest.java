package dev.rainmaker.prospects.rest;

import dev.rainmaker.prospects.ProspectStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The status to move to. */
record MoveProspectRequest(
        @NotNull ProspectStatus status, @Size(max = 500) String reason) {}
