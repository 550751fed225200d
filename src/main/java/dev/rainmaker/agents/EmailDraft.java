package dev.rainmaker.agents;

import java.util.List;

/**
 * A message that is not approved yet.
 *
 * @param body plain text
 * @param claims each personal fact that the text states, with the finding it rests on
 */
public record EmailDraft(String subject, String body, List<Claim> claims) {
    public EmailDraft {
        claims = List.copyOf(claims);
    }

    /** A sentence of the body (or the subject), word for word, and the id of the finding behind it. */
    public record Claim(String sentence, String findingId) {}
}
