package dev.rainmaker.platform.text;

/** A part that learns from examples on first use; it can be asked to do so before. */
public interface Learner {
    /** Learns what is not learnt yet; may take seconds of processor time. Repeat-safe. */
    void learn();
}
