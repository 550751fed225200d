package dev.rainmaker.workflow.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Leaves out the present step.
 *
 * @param reason why; kept with the step
 * @param to node to go on with, where the edge cannot tell
 */
public record SkipStepRequest(
        @NotBlank @Size(max = 300) String reason,
        @Size(max = 64) String to) {}
