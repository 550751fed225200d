package dev.rainmaker.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.agents.AiConfig;
import dev.rainmaker.workflow.engine.RunBudget.Spent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunBudgetTest {
    private final AiConfig config = new SmallRyeConfigBuilder()
            .withMapping(AiConfig.class)
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "rainmaker.ai.price.currency", "EUR",
                            "rainmaker.ai.budget.tokens-per-run", "1000",
                            "rainmaker.ai.budget.money-per-run", "0.05"),
                    "test",
                    100))
            .build()
            .getConfigMapping(AiConfig.class);

    @Test
    void belowBothLimitsTheRunMayAsk() {
        assertThatCode(() -> require(new Spent(999, 49_999))).doesNotThrowAnyException();
    }

    @Test
    void usedUpTokensNeedAttention() {
        assertThatThrownBy(() -> require(new Spent(600, 0).plus(400, 0)))
                .isInstanceOfSatisfying(
                        PermanentFailure.class, failure -> org.assertj.core.api.Assertions.assertThat(failure.code())
                                .isEqualTo("budget_used_up"))
                .hasMessageContaining("1000 of 1000 tokens");
    }

    @Test
    void usedUpMoneyNeedsAttention() {
        assertThatThrownBy(() -> require(new Spent(0, 50_000)))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("0.050000 of 0.05 EUR");
    }

    private void require(Spent spent) {
        RunBudget.require(config.budget(), config.price(), spent);
    }
}
