package dev.rainmaker.security.rest;

import jakarta.validation.constraints.NotNull;

/** Whether a seller may approve own messages and meetings. */
public record AllowApprovingRequest(@NotNull Boolean allowed) {}
