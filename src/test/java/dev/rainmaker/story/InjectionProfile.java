package dev.rainmaker.story;

import java.util.Map;
import java.util.Set;

/** The stories' house at the pace of the machine's clock, with rules or a language model as the test says. */
public class InjectionProfile extends ModelStoryProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = super.getConfigOverrides();
        settings.put("rainmaker.clock.speed", "1");
        return settings;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(EitherAgents.class);
    }
}
