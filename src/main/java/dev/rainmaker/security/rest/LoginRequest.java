package dev.rainmaker.security.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** E-mail address and password. */
public record LoginRequest(
        @NotBlank @Size(max = 254) String email,
        @NotEmpty @Size(max = 200) String password) {}
