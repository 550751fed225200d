package dev.rainmaker.workflow.chat;

import dev.rainmaker.platform.problem.DomainException;

/** The chat takes nothing now; the type says why. */
final class ChatRefused extends DomainException {
    ChatRefused(ChatProblem problem, String detail) {
        super(problem, detail);
    }
}
