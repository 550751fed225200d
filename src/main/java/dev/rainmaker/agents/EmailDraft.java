package dev.rainmaker.agents;

import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;

/**
 * A message that is not approved yet.
 *
 * @param body plain text
 * @param asked the slot of the event brief that the message asks for, or null
 * @param claims each personal fact that the text states, with the finding it rests on
 */
public record EmailDraft(String subject, String body, BriefSlot asked, List<Claim> claims) {
    public EmailDraft {
        claims = List.copyOf(claims);
    }

    /** A sentence of the body (or the subject), word for word, and the id of the finding behind it. */
    public record Claim(String sentence, String findingId) {}
}
