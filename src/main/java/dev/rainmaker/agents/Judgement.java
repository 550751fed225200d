package dev.rainmaker.agents;

import java.util.List;

/**
 * Whether a document shows somebody who plans an event that fits the target.
 *
 * @param confidence 0..1 in the verdict
 * @param nature what kind of document it is
 * @param reason one sentence for a person
 * @param candidate who plans; null unless the verdict is yes or unsure
 * @param signals why we think so, each with a sentence of the document, word for word
 */
public record Judgement(
        Verdict verdict,
        double confidence,
        DocumentNature nature,
        String reason,
        Candidate candidate,
        List<Signal> signals) {
    public Judgement {
        signals = signals == null ? List.of() : List.copyOf(signals);
    }

    /** Answer of the hunter. */
    public enum Verdict {
        YES,
        NO,
        UNSURE
    }

    /**
     * @param kind intent | seeking | date | guests | place | contact | announcement
     * @param quote a sentence of the document
     */
    public record Signal(String kind, String quote) {}
}
