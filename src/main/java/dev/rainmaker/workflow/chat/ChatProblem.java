package dev.rainmaker.workflow.chat;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Why the chat takes nothing. */
enum ChatProblem implements ProblemType {
    CHAT_OFF("The chat is off", 403),
    CHAT_ORIGIN_REFUSED("This site may not use the chat", 403),
    CHAT_VISITOR_UNKNOWN("No such visitor", 404),
    CHAT_TOO_MANY("Too many messages", 429),
    CHAT_FULL("This conversation is full", 409),
    NO_CHAT("This conversation is no chat", 409);

    private final String title;
    private final int status;

    ChatProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
