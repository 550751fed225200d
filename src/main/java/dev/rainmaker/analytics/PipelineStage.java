package dev.rainmaker.analytics;

import dev.rainmaker.prospects.ProspectStatus;

/**
 * Prospects in one status.
 *
 * @param valueMinor sum of their deals in the minor unit of the currency
 */
public record PipelineStage(ProspectStatus status, long count, long valueMinor, String currency) {}
