package dev.rainmaker.agents.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.rainmaker.agents.AgentCost;
import dev.rainmaker.agents.AgentUsage;
import dev.rainmaker.agents.ModelPrices;
import dev.rainmaker.platform.clock.Clock;
import java.time.Duration;
import java.time.Instant;

/** Adds up what one question takes over all its requests. */
final class Meter {
    private final Prompt prompt;
    private final ModelPrices prices;
    private final Clock clock;
    private final Instant start;
    private String model;
    private int calls;
    private long in;
    private long out;

    Meter(Prompt prompt, ModelPrices prices, Clock clock) {
        this.prompt = prompt;
        this.prices = prices;
        this.clock = clock;
        this.start = clock.machine();
    }

    void asked() {
        calls++;
    }

    void answered(ChatResponse response) {
        model = response.modelName() == null ? model : response.modelName();
        var usage = response.tokenUsage();
        if (usage != null) {
            in += usage.inputTokenCount() == null ? 0 : usage.inputTokenCount();
            out += usage.outputTokenCount() == null ? 0 : usage.outputTokenCount();
        }
    }

    AgentUsage usage() {
        return new AgentUsage(
                prompt.agent(), prompt.id(), model, calls, in, out, prices.of(model, in, out), ms(), false);
    }

    /** @param answered the model that gave the answer when it was asked */
    AgentUsage ofCache(String answered) {
        return new AgentUsage(prompt.agent(), prompt.id(), answered, 0, 0, 0, AgentCost.NOTHING, ms(), true);
    }

    private long ms() {
        return Duration.between(start, clock.machine()).toMillis();
    }
}
