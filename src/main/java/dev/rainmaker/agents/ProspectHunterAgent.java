package dev.rainmaker.agents;

import java.time.LocalDate;

/** Turns a target into searches and tells people who plan an event from everything else that a search brings. */
public interface ProspectHunterAgent {
    /**
     * Understands a target and plans the searches.
     *
     * @param today business date, for words like "next spring"
     * @throws UnusableTarget when it names neither a kind of event nor a place nor anything else to search for
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<HuntPlan> plan(HuntTarget target, LocalDate today);

    /**
     * Judges one document. Precision before recall: in doubt it says unsure.
     *
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<Judgement> judge(HuntPlan plan, WebDocument document, LocalDate today);
}
