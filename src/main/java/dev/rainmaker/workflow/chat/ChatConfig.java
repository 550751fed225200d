package dev.rainmaker.workflow.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code rainmaker.chat.*}. */
@ConfigMapping(prefix = "rainmaker.chat")
public interface ChatConfig {
    /** Origins of the company's site, e.g. {@code https://www.planner.example}. Without any the chat is off. */
    Optional<List<String>> origins();

    /** Whether questions and published facts are said without a person. */
    @WithDefault("true")
    boolean rule();

    /** Messages from one address within the window, in each process; looking for answers may happen twenty times as often. */
    @WithDefault("30")
    int perAddress();

    /** Real time. */
    @WithDefault("PT5M")
    Duration window();

    /** Messages of one conversation, both sides together. */
    @WithDefault("300")
    int perConversation();
}
