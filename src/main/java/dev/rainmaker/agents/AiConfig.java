package dev.rainmaker.agents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
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

    /** Day on which the vendor switches the model off, where its server does not say so itself. */
    Optional<LocalDate> shutdownOn();

    /** Answers that are kept, so that the same reading is not paid for twice. */
    Cache cache();

    /** What models cost; there are no defaults. */
    Price price();

    /** What one run, and all of a day, may use; unset: no limit. */
    Budget budget();

    /** Kept answers; in memory, never written anywhere. */
    interface Cache {
        /** How many answers a process keeps; 0: none. */
        @WithDefault("1000")
        int entries();

        /** How long an answer is kept. */
        @WithDefault("PT6H")
        Duration expireAfter();
    }

    /** Prices by model name; a model without both prices has no known cost. */
    interface Price {
        /** Currency of all prices (ISO 4217); needed as soon as there is a price. */
        Optional<String> currency();

        /** Price of a million prompt tokens, by model name. */
        Map<String, BigDecimal> inputPerMillion();

        /** Price of a million completion tokens, by model name. */
        Map<String, BigDecimal> outputPerMillion();
    }

    /** Limits of one run, and of all runs in a day. */
    interface Budget {
        /** Tokens, prompt and completion together; then the run needs attention. */
        Optional<Long> tokensPerRun();

        /** Money in the currency of the prices; counts calls whose price is known. */
        Optional<BigDecimal> moneyPerRun();

        /** Tokens of all runs and replicas in a day of the house; then runs wait for the next day. */
        Optional<Long> tokensPerDay();

        /** The same in money. */
        Optional<BigDecimal> moneyPerDay();
    }

    /** Implementations to choose from. */
    enum Provider {
        OFFLINE,
        OPENAI
    }
}
