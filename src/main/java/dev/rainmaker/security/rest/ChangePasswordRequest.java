package dev.rainmaker.security.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** The caller's password as it is and as it shall be. */
public record ChangePasswordRequest(
        @NotEmpty @Size(max = 200) String current,
        @NotEmpty @Size(max = 200) String next) {}
