package dev.rainmaker.workflow.engine;

/**
 * What one model call cost.
 *
 * @param agent who called
 * @param model name of the model, or {@code rules}
 * @param promptVersion version of the prompt file; null for rules
 * @param costMicros millionths of the accounting currency's unit
 */
public record Usage(
        String agent,
        String model,
        String promptVersion,
        long inputTokens,
        long outputTokens,
        long costMicros,
        long ms) {}
