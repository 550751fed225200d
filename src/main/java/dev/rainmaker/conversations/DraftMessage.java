package dev.rainmaker.conversations;

import dev.rainmaker.prospects.ProspectId;
import java.util.List;

/**
 * A message that the house would like to send.
 *
 * @param onceKey a second draft with the same key is the first one; null for none
 */
public record DraftMessage(
        ProspectId prospectId,
        String runId,
        Purpose purpose,
        String subject,
        String body,
        List<Claim> claims,
        String onceKey) {}
