package dev.rainmaker.agents;

import java.util.List;

/**
 * An answer that is not approved yet.
 *
 * @param body plain text
 * @param claims sentences of the body that state a fact, and what they rest on
 */
public record ReplyDraft(String body, List<Claim> claims) {
    public ReplyDraft {
        claims = List.copyOf(claims);
    }

    /**
     * @param source {@code slot:<slot>} for something the client said, {@code fact:<id>} for a published fact
     */
    public record Claim(String sentence, String source) {}
}
