package dev.rainmaker.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.rainmaker.agents.AiConfig;
import jakarta.inject.Singleton;

/** Builds the chat model on first use from run-time configuration. Safe for many threads. */
@Singleton
public class OpenAiModels {
    private final AiConfig config;
    private volatile ChatModel model;

    OpenAiModels(AiConfig config) {
        this.config = config;
    }

    ChatModel get() {
        var built = model;
        if (built == null) {
            built = build();
            model = built;
        }
        return built;
    }

    private ChatModel build() {
        var builder = OpenAiChatModel.builder()
                .baseUrl(config.baseUrl())
                .apiKey(config.apiKey().orElseThrow())
                .modelName(config.model().orElseThrow())
                .strictJsonSchema(true)
                .timeout(config.timeout())
                // Retries are ours: the library would repeat a request that a quota forbids.
                .maxRetries(0);
        config.maxCompletionTokens().ifPresent(builder::maxCompletionTokens);
        config.temperature().ifPresent(builder::temperature);
        config.reasoningEffort().ifPresent(builder::reasoningEffort);
        return builder.build();
    }
}
