package dev.rainmaker.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelPricesTest {
    private static final Map<String, String> PRICED = Map.of(
            "rainmaker.ai.model", "writer-2",
            "rainmaker.ai.price.currency", "EUR",
            "rainmaker.ai.price.input-per-million.\"writer-2\"", "0.40",
            "rainmaker.ai.price.output-per-million.\"writer-2\"", "1.60");

    @Test
    void tokensTimesThePriceOfAMillionAreMillionths() {
        assertThat(prices(PRICED).of("writer-2", 1_000, 500)).isEqualTo(new AgentCost(1_200L, "EUR", null));
    }

    @Test
    void aDatedVersionCostsWhatTheConfiguredModelCosts() {
        assertThat(prices(PRICED).of("writer-2-2026-01-31", 1, 1)).isEqualTo(new AgentCost(2L, "EUR", null));
    }

    @Test
    void withoutAPriceTheCostIsNotKnownAndSaysWhy() {
        var cost = prices(Map.of("rainmaker.ai.model", "writer-3")).of("writer-3", 1_000, 500);
        assertThat(cost.micros()).isNull();
        assertThat(cost.unknown()).contains("writer-3").contains("rainmaker.ai.price");
    }

    @Test
    void aPriceOfOneDirectionIsNoPrice() {
        var half = Map.of(
                "rainmaker.ai.model", "writer-2",
                "rainmaker.ai.price.currency", "EUR",
                "rainmaker.ai.price.input-per-million.\"writer-2\"", "0.40");
        assertThat(prices(half).of("writer-2", 1, 1).micros()).isNull();
    }

    @Test
    void rulesCostNothing() {
        assertThat(AgentUsage.ofRules("hunter", 3).cost()).isEqualTo(new AgentCost(0L, null, null));
    }

    private static ModelPrices prices(Map<String, String> values) {
        return new ModelPrices(new SmallRyeConfigBuilder()
                .withMapping(AiConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(AiConfig.class));
    }
}
