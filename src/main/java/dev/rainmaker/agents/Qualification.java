package dev.rainmaker.agents;

import java.util.List;

/**
 * How ready a client is for a proposal.
 *
 * @param score 0-100; the sum of the parts' points
 * @param qualified whether a proposal may be made
 * @param parts what the score consists of
 */
public record Qualification(int score, boolean qualified, List<Part> parts) {
    public Qualification {
        parts = List.copyOf(parts);
    }

    /** Points for one thing, at most {@code max}, with the reason in one sentence. */
    public record Part(String name, int points, int max, String reason) {}
}
