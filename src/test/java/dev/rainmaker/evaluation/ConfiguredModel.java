package dev.rainmaker.evaluation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The model that whoever evaluates names: {@code -Devaluation.base-url}, {@code -Devaluation.model}, key from the environment. */
public class ConfiguredModel implements QuarkusTestProfile {
    /** Environment variable of the key, as the product itself reads it. */
    private static final String KEY = "RAINMAKER_AI_API_KEY";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("rainmaker.ai.provider", "openai");
        settings.put("rainmaker.ai.base-url", System.getProperty("evaluation.base-url", ""));
        settings.put("rainmaker.ai.model", System.getProperty("evaluation.model", ""));
        settings.put("rainmaker.ai.api-key", System.getenv().getOrDefault(KEY, "none"));
        for (var side : new String[] {"input", "output"}) {
            var price = System.getProperty("evaluation." + side + "-per-million");
            if (price != null) {
                settings.put("rainmaker.ai.price.currency", System.getProperty("evaluation.currency", "EUR"));
                settings.put(
                        "rainmaker.ai.price." + side + "-per-million.\"" + System.getProperty("evaluation.model")
                                + "\"",
                        price);
            }
        }
        return settings;
    }
}
