package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.StepEffect.How;
import jakarta.enterprise.context.ApplicationScoped;

/** Sees every step of this process' workers begin and end, for whoever measures. Called on the worker's thread. */
@ApplicationScoped
class StepWatch {
    private final StepMeters meters;

    StepWatch(StepMeters meters) {
        this.meters = meters;
    }

    /** A try of a node is about to run. */
    void begins(RunningStep step) {}

    /** The step met an effect; {@code how} is what became of it. */
    void met(String effect, How how) {
        meters.met(how);
    }

    /** What the step changed is committed. */
    void ended(Change change) {
        meters.ended(change);
    }

    /** The drive is over; a step that was not committed by now never will be. */
    void over(RunningStep step) {}
}
