package dev.rainmaker.prospects;

import java.util.List;

/** Lead score 0-100 and the parts that add up to it. */
public record LeadScore(int score, List<Part> parts) {
    /**
     * One named part.
     *
     * @param name signal, sources, contact, event_type, event_date, place or guests
     * @param points what it adds
     * @param of the most that it can add
     * @param reason why, in words, without personal data
     */
    public record Part(String name, int points, int of, String reason) {}

    public static LeadScore of(List<Part> parts) {
        return new LeadScore(parts.stream().mapToInt(Part::points).sum(), parts);
    }
}
