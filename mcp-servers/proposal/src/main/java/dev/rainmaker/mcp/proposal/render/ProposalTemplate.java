package dev.rainmaker.mcp.proposal.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The looks a proposal can have; the event's type picks one, {@link #GENERAL} takes what no other names. */
public enum ProposalTemplate {
    WEDDING("Serif, generous, with an ornament.", "wedding", "marriage", "elopement", "vow", "vows"),
    CELEBRATION(
            "Serif, lighter, for private parties.",
            "celebration",
            "birthday",
            "anniversary",
            "graduation",
            "engagement",
            "party",
            "shower",
            "reunion"),
    CORPORATE(
            "Sans serif and sober, for companies.",
            "corporate",
            "company",
            "conference",
            "retreat",
            "offsite",
            "summit",
            "seminar",
            "workshop",
            "meeting",
            "gala",
            "launch"),
    GENERAL("Serif; used for every other type.");

    private final String description;
    private final List<String> words;

    ProposalTemplate(String description, String... words) {
        this.description = description;
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

    /** Words in an event type that pick this template. */
    public List<String> words() {
        return words;
    }
}
