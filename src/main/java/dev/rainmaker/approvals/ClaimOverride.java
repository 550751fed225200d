package dev.rainmaker.approvals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A person answers for claims that no source backs. Kept for good, with who and why. A rule or an agent has none.
 *
 * @param claims the words of each such claim, exactly as the check names them
 */
public record ClaimOverride(
        @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 500) String> claims,
        @NotNull @Size(min = 5, max = 500) String reason) {
    public ClaimOverride {
        claims = claims == null ? List.of() : List.copyOf(claims);
    }
}
