package dev.rainmaker.enrichment.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The right value in place of a finding's. */
record CorrectFindingRequest(@NotBlank @Size(max = 2000) String value) {}
