package dev.rainmaker.conversations;

import dev.rainmaker.platform.problem.ProblemType;
import java.util.Locale;

/** Problems of conversations and messages. */
public enum ConversationProblem implements ProblemType {
    CONVERSATION_NOT_FOUND("No such conversation", 404),
    MESSAGE_NOT_FOUND("No such message", 404),
    NO_ADDRESS("The prospect has no e-mail address", 409),
    CONVERSATION_LED_BY_PERSON("A person leads this conversation", 409),
    COMPANY_FACT_NOT_FOUND("No such company fact", 404),
    INBOUND_REFUSED("This delivery is not signed as agreed", 401),
    INBOUND_TOO_LARGE("This mail is too large", 413);

    private final String title;
    private final int status;

    ConversationProblem(String title, int status) {
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
