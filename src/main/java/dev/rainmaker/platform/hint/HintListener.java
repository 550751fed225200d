package dev.rainmaker.platform.hint;

/** Hears hints of other replicas. Called on an event loop: must only remember that there is something to look at. */
public interface HintListener {
    void heard(Hint hint);
}
