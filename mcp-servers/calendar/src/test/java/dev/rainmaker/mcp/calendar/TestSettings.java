package dev.rainmaker.mcp.calendar;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The server's configuration with some values of a test. */
public final class TestSettings {
    private TestSettings() {}

    /** @param values without the prefix */
    public static CalendarConfig of(Map<String, String> values) {
        var builder =
                new SmallRyeConfigBuilder().withMapping(CalendarConfig.class).addDiscoveredConverters();
        values.forEach((name, value) -> builder.withDefaultValue("rainmaker.tools.calendar." + name, value));
        return builder.build().getConfigMapping(CalendarConfig.class);
    }
}
