package dev.rainmaker.conversations;

import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.prospects.ProspectId;
import java.time.Instant;
import java.util.List;

/**
 * A message sent or received; texts are null after erasure.
 *
 * @param mailId RFC 5322 Message-ID
 * @param automatic whether a machine wrote it (out of office, bounce)
 * @param claims sentences with what backs them
 */
public record Message(
        MessageId id,
        ConversationId conversationId,
        ProspectId prospectId,
        Channel channel,
        Direction direction,
        MessageStatus status,
        Purpose purpose,
        String mailId,
        String inReplyTo,
        String subject,
        String body,
        List<Claim> claims,
        ReplyIntent intent,
        Double intentConfidence,
        boolean automatic,
        String approvalId,
        String provider,
        Instant createdAt,
        Instant sentAt) {}
