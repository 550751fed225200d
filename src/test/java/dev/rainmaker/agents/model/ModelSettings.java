package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AiConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of the model layer for tests that boot nothing. */
final class ModelSettings {
    private ModelSettings() {}

    static AiConfig of(Map<String, String> settings) {
        var values = new HashMap<>(Map.of(
                "rainmaker.ai.provider", "openai",
                "rainmaker.ai.api-key", "test-key",
                "rainmaker.ai.model", "writer/2"));
        values.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withMapping(AiConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(AiConfig.class);
    }
}
