package dev.rainmaker.agents;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;

/** Says at start what is missing for a language model, instead of failing at the first question. */
final class AiReadiness {
    private AiReadiness() {}

    /** @throws IllegalStateException with one sentence that names the missing settings */
    static void require(AiConfig config) {
        if (config.provider() != AiConfig.Provider.OPENAI) {
            return;
        }
        var missing = new ArrayList<String>();
        if (config.apiKey().filter(key -> !key.isBlank()).isEmpty()) {
            missing.add("rainmaker.ai.api-key (RAINMAKER_AI_API_KEY)");
        }
        if (config.model().filter(name -> !name.isBlank()).isEmpty()) {
            missing.add("rainmaker.ai.model (RAINMAKER_AI_MODEL)");
        }
        if (!missing.isEmpty()) {
            throw new ConfigurationException("rainmaker.ai.provider=openai needs " + String.join(" and ", missing)
                    + "; set it, or set rainmaker.ai.provider=offline to work with rules.");
        }
    }
}
