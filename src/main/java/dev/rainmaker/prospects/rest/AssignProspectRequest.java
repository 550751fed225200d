package dev.rainmaker.prospects.rest;

import jakarta.validation.constraints.Pattern;

/** The user who looks after the prospect; null for nobody. */
record AssignProspectRequest(
        @Pattern(regexp = "[0-9a-z]{26}", message = "must be the id of a user")
        String assignedTo) {}
