package dev.rainmaker.story;

import java.util.Map;

/** The stories' house with a language model at the wire. */
public class ModelStoryProfile extends StoryProfile {
    static final String MODEL = "story-model";
    static final int BUDGET = 100_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = super.getConfigOverrides();
        settings.put("rainmaker.ai.provider", "openai");
        settings.put("rainmaker.ai.base-url", "http://127.0.0.1:" + ModelWire.port() + "/v1");
        settings.put("rainmaker.ai.api-key", "story-key");
        settings.put("rainmaker.ai.model", MODEL);
        settings.put("rainmaker.ai.retries", "1");
        settings.put("rainmaker.ai.budget.tokens-per-run", Integer.toString(BUDGET));
        return settings;
    }
}
