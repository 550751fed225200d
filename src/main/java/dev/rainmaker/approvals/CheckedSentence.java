package dev.rainmaker.approvals;

import java.util.List;

/**
 * A sentence of a draft with its claims.
 *
 * @param part which text it stands in: {@code subject} or {@code text}
 * @param start position in that text
 * @param end position behind it
 * @param verdict the heaviest of its claims; null when it claims nothing
 */
public record CheckedSentence(
        String part, int start, int end, String text, ClaimVerdict verdict, List<CheckedClaim> claims) {
    public CheckedSentence {
        claims = claims == null ? List.of() : List.copyOf(claims);
    }

    /** A sentence whose verdict follows from its claims. */
    public static CheckedSentence of(String part, int start, int end, String text, List<CheckedClaim> claims) {
        ClaimVerdict verdict = null;
        for (var claim : claims) {
            verdict = claim.verdict().and(verdict);
        }
        return new CheckedSentence(part, start, end, text, verdict, claims);
    }
}
