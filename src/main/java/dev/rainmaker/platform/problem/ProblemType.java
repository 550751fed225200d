package dev.rainmaker.platform.problem;

/**
 * One entry of the error catalogue. Each feature has an enum of its own; the code is stable and unique across all of them.
 */
public interface ProblemType {
    /** Stable machine-readable code, lower snake case. */
    String code();

    /** Short human title, the same for every occurrence. */
    String title();

    /** HTTP status. */
    int status();
}
