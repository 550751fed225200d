package dev.rainmaker.prospects.rest;

import jakarta.validation.constraints.Size;

/** Whether a person must look at the prospect, and why. */
record ReviewRequest(boolean needed, @Size(max = 500) String reason) {}
