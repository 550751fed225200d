package dev.rainmaker.proposals;

/**
 * A line, rule or tax that differs between two prices.
 *
 * @param id of the item or rule
 * @param beforeMinor null when it was not there
 * @param afterMinor null when it is no longer there
 */
public record LineDifference(Kind kind, String id, String label, Long beforeMinor, Long afterMinor) {
    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
