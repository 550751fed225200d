package dev.rainmaker.agents;

/** Researches one prospect in documents and provider data. Cites or stays quiet. */
public interface EnrichmentAgent {
    /**
     * Collects facts, each with its source; what sources disagree on becomes a contradiction, never a choice.
     *
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<EnrichmentResult> research(EnrichmentBrief brief);
}
