package dev.rainmaker.conversations;

import dev.rainmaker.platform.problem.DomainException;

/** Something about a conversation or message is not possible; the type says what. */
public final class ConversationFailure extends DomainException {
    public ConversationFailure(ConversationProblem problem, String detail) {
        super(problem, detail);
    }
}
