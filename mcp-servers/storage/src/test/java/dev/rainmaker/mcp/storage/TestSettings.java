package dev.rainmaker.mcp.storage;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The server's configuration with some values of a test. */
public final class TestSettings {
    private TestSettings() {}

    /** @param values without the prefix */
    public static StorageConfig of(Map<String, String> values) {
        var all = new HashMap<String, String>();
        values.forEach((name, value) -> all.put("rainmaker.tools.storage." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(StorageConfig.class)
                .withDefaultValues(all)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(StorageConfig.class);
    }
}
