package dev.rainmaker.mcp.websearch;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The server's configuration with some values of a test. */
public final class TestSettings {
    private TestSettings() {}

    /** @param values without the prefix */
    public static WebSearchConfig of(Map<String, String> values) {
        var all = new HashMap<>(Map.of(
                "rainmaker.tools.web-search.providers", "local",
                "rainmaker.tools.web-search.max-page-characters", "40000",
                "rainmaker.tools.web-search.local.simulated", "false",
                "rainmaker.tools.web-search.local.rescan-every", "PT2S"));
        values.forEach((name, value) -> all.put("rainmaker.tools.web-search." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(WebSearchConfig.class)
                .withDefaultValues(all)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(WebSearchConfig.class);
    }
}
