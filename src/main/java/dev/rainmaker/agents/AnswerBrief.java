package dev.rainmaker.agents;

import java.util.List;

/**
 * What an answer may rest on.
 *
 * @param clientName may be null
 * @param tone e.g. "warm", "formal"; null means warm
 * @param facts what the company has published about itself and may repeat
 * @param question what to ask; may be null
 */
public record AnswerBrief(
        Company company,
        String clientName,
        ReplyReading reading,
        BriefState state,
        NextQuestion question,
        String tone,
        List<Fact> facts) {
    public AnswerBrief {
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** A published fact, e.g. topic "parking accessibility", text "Our venues have step-free access." */
    public record Fact(String id, String topic, String text) {}
}
