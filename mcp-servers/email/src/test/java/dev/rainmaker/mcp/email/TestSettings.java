package dev.rainmaker.mcp.email;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The server's configuration with some values of a test. */
public final class TestSettings {
    private TestSettings() {}

    /** @param values without the prefix */
    public static EmailConfig of(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder().withMapping(EmailConfig.class).addDiscoveredConverters();
        values.forEach((name, value) -> builder.withDefaultValue("rainmaker.tools.email." + name, value));
        return builder.build().getConfigMapping(EmailConfig.class);
    }
}
