package dev.rainmaker.proposals;

import java.util.List;

/**
 * What the client chose on the page.
 *
 * @param optionIds items that were ticked
 * @param priced the package with these options, as it was accepted
 * @param waits true when the margin is below the floor with it: a person answers before it counts
 */
public record ClientChoice(String packageId, List<String> optionIds, PricedPackage priced, boolean waits) {
    ClientChoice withoutCost() {
        return new ClientChoice(packageId, optionIds, priced == null ? null : priced.withoutCost(), waits);
    }
}
