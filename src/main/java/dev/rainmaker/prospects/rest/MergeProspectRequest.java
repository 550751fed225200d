package dev.rainmaker.prospects.rest;

import dev.rainmaker.prospects.ProspectId;
import jakarta.validation.constraints.NotNull;

/** The duplicate that is merged into the prospect of the address, or taken out of it again. */
record MergeProspectRequest(@NotNull ProspectId duplicate) {}
