package dev.rainmaker.workflow.engine;

/**
 * A signal that came for a run.
 *
 * @param name what happened
 * @param reference id of what it is about
 */
public record ReceivedSignal(String id, String name, String reference) {}
