package dev.rainmaker.mcp.analytics.report;

import java.time.Instant;

/**
 * What is known of a prospect without saying who it is.
 *
 * @param furthest stage it ever reached
 * @param channel of the first message; null when there was none
 * @param valueMinor of its deal, null without one
 */
public record ProspectRow(
        String prospectId,
        String type,
        String source,
        String eventType,
        String status,
        Stage furthest,
        boolean simulated,
        Instant createdAt,
        String channel,
        Instant contactedAt,
        Instant repliedAt,
        long meetings,
        long proposals,
        Instant wonAt,
        Long valueMinor,
        String currency) {}
