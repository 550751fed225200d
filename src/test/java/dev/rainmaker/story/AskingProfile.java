package dev.rainmaker.story;

import java.util.HashMap;
import java.util.Map;

/** The house of the stories, where nearly every reading is doubted. */
public class AskingProfile extends StoryProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("rainmaker.journey.ask-below", "0.99");
        return settings;
    }
}
