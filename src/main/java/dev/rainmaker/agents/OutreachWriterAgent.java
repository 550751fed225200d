package dev.rainmaker.agents;

/** Writes one outreach message. Uses only facts in the brief; never promises price, date or discount. */
public interface OutreachWriterAgent {
    /**
     * Writes the message. A sentence whose variable cannot be filled is left out.
     *
     * @throws AgentFailed when nothing sayable is left of the template, or a language model gives no usable answer
     */
    AgentResult<EmailDraft> write(OutreachBrief brief);
}
