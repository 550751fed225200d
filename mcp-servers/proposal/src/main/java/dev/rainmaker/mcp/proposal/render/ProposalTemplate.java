package dev.rainmaker.mcp.proposal.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The looks a proposal can have; the event's type picks one, {@link #GENERAL} takes what no other names. */
public enum ProposalTemplate {
    WEDDING("Serif, generous, with an ornament.", "serif", "wedding", "marriage", "elopement", "vow", "vows"),
    CELEBRATION(
            "Serif, lighter, for birthdays and other private parties.",
            "serif",
            "celebration",
            "birthday",
            "anniversary",
            "graduation",
            "engagement",
            "private",
            "party",
            "shower",
            "reunion"),
    CONFERENCE(
            "Sans serif, with a band across the cover, for conferences and other programmes.",
            "sans",
            "conference",
            "congress",
            "convention",
            "summit",
            "symposium",
            "forum",
            "expo"),
    CORPORATE(
            "Sans serif and sober, for companies.",
            "sans",
            "corporate",
            "company",
            "retreat",
            "offsite",
            "seminar",
            "workshop",
            "meeting",
            "gala",
            "launch"),
    GENERAL("Serif; used for every other type.", "serif");

    private final String description;
    private final String font;
    private final List<String> words;

    ProposalTemplate(String description, String font, String... words) {
        this.description = description;
        this.font = font;
        this.words = List.of(words);
    }

    /** @param eventType free text such as {@code company retreat} or {@code WEDDING} */
    public static ProposalTemplate forEvent(String eventType) {
        var spoken = Set.of(Arrays.stream(eventType.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .distinct()
                .toArray(String[]::new));
        return Arrays.stream(values())
                .filter(template -> template.words.stream().anyMatch(spoken::contains))
                .findFirst()
                .orElse(GENERAL);
    }

    /** Name as told to callers and name of the template file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    /** {@code serif} or {@code sans}, unless the brand says otherwise. */
    String font() {
        return font;
    }

    /** Words in an event type that pick this template. */
    public List<String> words() {
        return words;
    }
}
