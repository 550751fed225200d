package dev.rainmaker.agents;

import java.time.Instant;
import java.util.List;

/**
 * What research found.
 *
 * @param thin whether too little was found to write a personal message; the prospect then waits for a person's look
 * @param reason why it is thin, or what it rests on, in one sentence
 */
public record EnrichmentResult(
        List<Finding> findings, List<Contradiction> contradictions, boolean thin, String reason) {
    public EnrichmentResult {
        findings = List.copyOf(findings);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * One fact.
     *
     * @param field event_date | guests | place | venue | budget | style | company_size | industry | job_title |
     *     past_event | contact_email | contact_phone | website | contact_name
     * @param value ISO date, whole number, "minor CUR" for a budget, otherwise words
     * @param confidence 0..1
     * @param sourceUrl where it came from
     * @param quote the sentence; null for a provider's field
     */
    public record Finding(
            String field, String value, double confidence, String sourceUrl, String quote, Instant retrievedAt) {}

    /** Values of one field that cannot all be true; the first is what the record says when it says anything. */
    public record Contradiction(String field, List<String> values) {
        public Contradiction {
            values = List.copyOf(values);
        }
    }
}
