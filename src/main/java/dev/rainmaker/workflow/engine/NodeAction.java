package dev.rainmaker.workflow.engine;

/**
 * What a node does. Runs on a virtual thread, outside any transaction, at least once per visit: everything it does must be
 * repeat-safe or go through {@link StepContext#effect}. Reaches reactive features with {@code
 * VertxContextSupport.subscribeAndAwait}.
 *
 * <p>Failures: {@link PermanentFailure} parks the run for a person at once; {@link RetryableFailure} and every other
 * exception are tried again with back-off, then parked.
 */
@FunctionalInterface
public interface NodeAction {
    StepResult run(StepContext step) throws Exception;
}
