package dev.rainmaker.agents;

/** Chooses packages from the company's own catalogue. Knows no prices; the price engine computes them. */
public interface ProposalAgent {
    /**
     * Puts together up to three packages that fit the brief, one of them recommended. An empty list means that nothing in
     * the catalogue fits.
     *
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<ProposalPlan> plan(ProposalBrief brief);
}
