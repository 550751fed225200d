package dev.rainmaker.workflow;

import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.time.Instant;
import java.util.List;

/**
 * What a run asks a person. Holds personal data.
 *
 * @param version names the question; an answer to an older one is refused
 * @param step node that asks
 * @param choices the answers there are, each with what follows from it
 * @param approval for {@link QuestionKind#APPROVAL}
 * @param missing names of fields, for {@link QuestionKind#MISSING_DATA}
 * @param candidates values for the first of them that were found but are not sure enough
 * @param reading for {@link QuestionKind#LOW_CONFIDENCE} and {@link QuestionKind#COMPLAINT}
 * @param effects for {@link QuestionKind#UNKNOWN_OUTCOME}
 */
public record Question(
        String version,
        QuestionKind kind,
        String step,
        String sentence,
        List<AnswerChoice> choices,
        AskedApproval approval,
        List<String> missing,
        List<Candidate> candidates,
        AskedReading reading,
        List<LostEffect> effects) {
    /** One answer, and what follows from it. */
    public record AnswerChoice(String value, String title, String effect) {}

    /** The approval request that the run waits for. */
    public record AskedApproval(String id, String summary, String fingerprint) {}

    /**
     * A value that research found and did not trust.
     *
     * @param source address of the page, or name of the provider
     */
    public record Candidate(String value, double confidence, String source) {}

    /**
     * How a reply was read.
     *
     * @param words what the client wrote
     * @param bound confidence below which a person is asked; null where the confidence does not matter
     */
    public record AskedReading(
            ReplyIntent intent, double confidence, Double bound, String words, List<ReadSlot> slots) {}

    /** A value that was read. */
    public record ReadSlot(BriefSlot slot, String value, String sentence) {}

    /** Something of which nobody knows whether it happened. */
    public record LostEffect(String name, Instant since) {}

    /** Yes or no to a request. */
    public static Question approval(Run run, AskedApproval approval, List<AnswerChoice> choices) {
        return new Question(
                null,
                QuestionKind.APPROVAL,
                run.node(),
                "A draft waits for a decision: " + approval.summary() + ".",
                choices,
                approval,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** Something has to be entered. */
    public static Question missing(Run run, String field, List<Candidate> candidates, List<AnswerChoice> choices) {
        return new Question(
                null,
                QuestionKind.MISSING_DATA,
                run.node(),
                run.problem().sentence(),
                choices,
                null,
                List.of(field),
                candidates,
                null,
                List.of());
    }

    /** A reading has to be confirmed or corrected. */
    public static Question reading(QuestionKind kind, Run run, AskedReading reading, List<AnswerChoice> choices) {
        return new Question(
                null,
                kind,
                run.node(),
                run.problem().sentence(),
                choices,
                null,
                List.of(),
                List.of(),
                reading,
                List.of());
    }

    /** Somebody has to look whether something happened. */
    public static Question lost(Run run, List<LostEffect> effects, List<AnswerChoice> choices) {
        return new Question(
                null,
                QuestionKind.UNKNOWN_OUTCOME,
                run.node(),
                run.problem().sentence(),
                choices,
                null,
                List.of(),
                List.of(),
                null,
                effects);
    }

    /** The same, named. */
    public Question at(String named) {
        return new Question(named, kind, step, sentence, choices, approval, missing, candidates, reading, effects);
    }
}
