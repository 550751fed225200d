package dev.rainmaker.privacy.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An address that must not be contacted. */
public record AddSuppressionRequest(
        @NotBlank @Email @Size(max = 254) String email) {}
