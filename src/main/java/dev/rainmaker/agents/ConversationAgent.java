package dev.rainmaker.agents;

/** Reads replies, asks for what is missing, drafts answers, and says when a client is qualified. */
public interface ConversationAgent {
    /**
     * Reads one received message: intent, facts for the brief, sensitive news.
     *
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<ReplyReading> read(ReceivedReply reply);

    /** The single most valuable question: a contradiction first, then the most useful empty slot. */
    AgentResult<NextQuestion> next(BriefState state);

    /**
     * Drafts an answer. Never names a price, a discount or a free date.
     *
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<ReplyDraft> answer(AnswerBrief brief);

    /** Scores how ready the client is for a proposal. Computed by rules in every configuration, so that it can be explained. */
    AgentResult<Qualification> qualify(BriefState state);
}
