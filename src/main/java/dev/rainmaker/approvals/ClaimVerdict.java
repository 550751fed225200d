package dev.rainmaker.approvals;

/** How a claim stands against what the house knows; in order of weight. */
public enum ClaimVerdict {
    /** A source says the same. */
    VERIFIED,
    /** No source says it; a person may answer for it. */
    UNSUPPORTED,
    /** A source says something else; it does not go out. */
    CONTRADICTED;

    /** The heavier of the two; null counts as nothing. */
    public ClaimVerdict and(ClaimVerdict other) {
        return other != null && other.compareTo(this) > 0 ? other : this;
    }
}
