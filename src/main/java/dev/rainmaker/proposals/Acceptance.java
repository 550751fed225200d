package dev.rainmaker.proposals;

import java.util.List;

/**
 * A client's yes.
 *
 * @param packageId package, or null for the recommended one
 * @param optionIds items that were ticked
 * @param fingerprint of the offer that was shown, see {@link Quote}; required with options, without it the newest version counts
 */
public record Acceptance(String packageId, List<String> optionIds, String fingerprint, String note) {
    public Acceptance {
        optionIds = optionIds == null ? List.of() : List.copyOf(optionIds);
    }
}
