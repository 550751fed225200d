package dev.rainmaker.conversations;

import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;

/**
 * A thread with a prospect over one channel.
 *
 * @param runId journey that leads it, or null
 * @param needsPerson whether a message waits for a person, and why
 */
public record Conversation(
        ConversationId id,
        ProspectId prospectId,
        Channel channel,
        ConversationStatus status,
        String runId,
        boolean needsPerson,
        String needsPersonReason,
        Instant lastMessageAt,
        Instant createdAt) {}
