package dev.rainmaker.workflow;

import dev.rainmaker.platform.planning.BriefSlot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A value that a person sets in the event brief; see {@link BriefSlot} for its form. */
public record SlotEdit(
        @NotNull BriefSlot slot, @NotBlank @Size(max = 500) String value) {}
