package dev.rainmaker.mcp.enrichment;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The server's configuration with some values of a test. */
public final class TestSettings {
    private TestSettings() {}

    /** @param values without the prefix */
    public static EnrichmentConfig of(Map<String, String> values) {
        var all = new HashMap<>(Map.of(
                "rainmaker.tools.enrichment.providers", "local",
                "rainmaker.tools.enrichment.cache-for", "PT24H",
                "rainmaker.tools.enrichment.local.simulated", "false",
                "rainmaker.tools.enrichment.local.default-confidence", "0.8"));
        values.forEach((name, value) -> all.put("rainmaker.tools.enrichment." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(EnrichmentConfig.class)
                .withDefaultValues(all)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(EnrichmentConfig.class);
    }
}
