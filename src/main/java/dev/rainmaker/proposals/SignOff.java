package dev.rainmaker.proposals;

import java.time.Instant;
import java.util.List;

/**
 * Whether the newest version may leave the house as far as margin and discount go.
 *
 * @param needed whether an owner or manager has to answer for it; without one it cannot leave
 * @param at when somebody did, null when nobody has
 * @param by id of that user
 */
public record SignOff(boolean needed, List<GuardFinding> findings, Instant at, String by, String reason) {
    /** Nothing stands in the way. */
    public boolean free() {
        return !needed || at != null;
    }

    SignOff withoutCost() {
        return new SignOff(
                needed, findings.stream().map(GuardFinding::withoutCost).toList(), at, by, reason);
    }
}
