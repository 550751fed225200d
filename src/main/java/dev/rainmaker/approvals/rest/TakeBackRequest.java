package dev.rainmaker.approvals.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a rule should not have said yes. */
public record TakeBackRequest(@NotBlank @Size(max = 500) String reason) {}
