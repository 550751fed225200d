package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.workflow.RunStatus;
import java.time.Instant;
import java.util.List;

/**
 * A hunt and what it has found so far.
 *
 * @param status of the run behind it
 * @param filters the target as understood; null until planned
 * @param taskLink search that a person can open where no lawful interface exists; null when there is none
 * @param simulated whether it searched the world in a box
 * @param rules whether rules judged instead of a language model
 */
public record Hunt(
        HuntId id,
        String runId,
        String target,
        RunStatus status,
        HuntFilters filters,
        List<Query> queries,
        List<Hit> hits,
        int judged,
        int total,
        int accepted,
        String taskLink,
        boolean simulated,
        boolean rules,
        Instant createdAt) {
    /** A search that was made; who answered and with how many new documents. */
    public record Query(String text, int hits, String provider) {}

    /**
     * A document and its judgement; verdict null until judged.
     *
     * @param decision what a person decided; null when nobody did
     */
    public record Hit(
            String id,
            String url,
            String title,
            Judgement.Verdict verdict,
            Double confidence,
            String reason,
            String quote,
            String prospectId,
            String duplicateOf,
            boolean simulated,
            HitDecision decision,
            String decisionReason) {}
}
