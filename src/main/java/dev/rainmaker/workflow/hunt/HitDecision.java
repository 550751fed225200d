package dev.rainmaker.workflow.hunt;

/** What a person decided about a hit. */
public enum HitDecision {
    ACCEPTED,
    REJECTED
}
