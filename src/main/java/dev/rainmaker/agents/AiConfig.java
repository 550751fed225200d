package dev.rainmaker.agents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which implementation of the agents runs, and how the language model is reached. */
@ConfigMapping(prefix = "rainmaker.ai")
public interface AiConfig {
    /** {@code offline}: rules; {@code openai}: OpenAI or any server that speaks its chat completions. */
    @WithDefault("offline")
    Provider provider();

    /** Base address up to and including the version. */
    @WithDefault("https://api.openai.com/v1")
    String baseUrl();

    /** Secret; needed for openai. */
    Optional<String> apiKey();

    /** Model name; needed for openai. There is no default: vendors retire models. */
    Optional<String> model();

    /** How long one request may take. */
    @WithDefault("PT60S")
    Duration timeout();

    /** Requests after the first when the model is overloaded or fails. */
    @WithDefault("2")
    int retries();

    /** Upper limit of tokens per answer; unset: the model's own. */
    Optional<Integer> maxCompletionTokens();

    /** Sampling temperature; unset: not sent, since reasoning models refuse it. */
    Optional<Double> temperature();

    /** Reasoning effort; unset: not sent. */
    Optional<String> reasoningEffort();

    /** Implementations to choose from. */
    enum Provider {
        OFFLINE,
        OPENAI
    }
}
