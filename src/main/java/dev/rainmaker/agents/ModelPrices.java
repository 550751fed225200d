package dev.rainmaker.agents;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Puts a price on tokens, from configuration only. The model that answered is looked up first, then the configured one, since
 * vendors answer with the name of a dated version.
 */
@Singleton
public class ModelPrices {
    private final AiConfig config;

    public ModelPrices(AiConfig config) {
        this.config = config;
    }

    /** Tokens times the price of a million of them are millionths of the unit. */
    public AgentCost of(String answered, long tokensIn, long tokensOut) {
        if (tokensIn == 0 && tokensOut == 0) {
            return answered == null
                    ? AgentCost.NOTHING
                    : AgentCost.unknown("The model did not say how many tokens it used.");
        }
        var price = config.price();
        var configured = config.model().orElse(null);
        var name = isPriced(answered) ? answered : configured;
        if (!isPriced(name)) {
            return AgentCost.unknown("No price is configured for the model "
                    + (answered == null ? configured : answered) + " (rainmaker.ai.price).");
        }
        if (price.currency().isEmpty()) {
            return AgentCost.unknown("Prices have no currency (rainmaker.ai.price.currency).");
        }
        var micros = price.inputPerMillion()
                .get(name)
                .multiply(BigDecimal.valueOf(tokensIn))
                .add(price.outputPerMillion().get(name).multiply(BigDecimal.valueOf(tokensOut)))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new AgentCost(micros, price.currency().get(), null);
    }

    private boolean isPriced(String name) {
        return name != null
                && config.price().inputPerMillion().containsKey(name)
                && config.price().outputPerMillion().containsKey(name);
    }
}
