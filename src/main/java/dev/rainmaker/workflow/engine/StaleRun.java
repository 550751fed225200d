package dev.rainmaker.workflow.engine;

/** Somebody else moved the run since this worker read it: a person, or the worker that took over. */
final class StaleRun extends RuntimeException {
    StaleRun() {
        super("the run was moved by somebody else", null, false, false);
    }
}
