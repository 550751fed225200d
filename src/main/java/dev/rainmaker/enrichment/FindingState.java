package dev.rainmaker.enrichment;

/** How a finding stands among the others of its field. */
public enum FindingState {
    /** Nothing speaks against it. */
    SUPPORTED,
    /** Another source, or a human, says otherwise. */
    CONTRADICTED,
    /** A human put another value in its place. */
    CORRECTED
}
