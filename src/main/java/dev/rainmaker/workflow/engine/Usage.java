package dev.rainmaker.workflow.engine;

/**
 * What one model call cost.
 *
 * @param agent who called
 * @param model name of the model, or {@code rules}
 * @param promptVersion version of the prompt file; null for rules
 * @param costMicros millionths of the currency's unit; null when it is not known
 * @param currency of the cost; null when there is none or it is not known
 * @param costUnknown why the cost is not known; null when it is
 * @param cached whether a kept answer was taken instead of a new one
 */
public record Usage(
        String agent,
        String model,
        String promptVersion,
        long inputTokens,
        long outputTokens,
        Long costMicros,
        String currency,
        String costUnknown,
        long ms,
        boolean cached) {}
