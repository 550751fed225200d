package dev.rainmaker.workflow;

/**
 * Something that a step made or changed.
 *
 * @param kind e.g. {@code message}, {@code approval}, {@code proposal}, {@code meeting}, {@code finding}, {@code prospect}
 */
public record StepMade(String kind, String id) {}
