package dev.rainmaker.agents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AiReadinessTest {
    @Test
    void rulesNeedNothing() {
        assertThatCode(() -> AiReadiness.require(config(Map.of()))).doesNotThrowAnyException();
    }

    @Test
    void aModelNeedsKeyAndName() {
        assertThatThrownBy(() -> AiReadiness.require(config(Map.of("rainmaker.ai.provider", "openai"))))
                .hasMessageContaining("RAINMAKER_AI_API_KEY")
                .hasMessageContaining("RAINMAKER_AI_MODEL");
        assertThatThrownBy(() -> AiReadiness.require(
                        config(Map.of("rainmaker.ai.provider", "openai", "rainmaker.ai.api-key", "k"))))
                .hasMessageContaining("needs rainmaker.ai.model");
    }

    private static AiConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(AiConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(AiConfig.class);
    }
}
