package dev.rainmaker.platform.hint;

/** The way to tell other replicas. */
@FunctionalInterface
public interface Hints {
    /** Reaches nobody. */
    Hints NONE = hint -> {};

    /** Passes it on if that is possible, at most a hundred times a second in all. Never blocks and never fails. */
    void tell(Hint hint);
}
