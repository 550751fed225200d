package dev.rainmaker.platform.development;

import io.quarkus.runtime.LaunchMode;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives development and tests what an operator gives in production: free ports and generated secrets. Answers nothing in
 * any other mode, so that a production start without secrets fails by name instead of running with known ones.
 */
public final class DevelopmentConfigSource implements ConfigSource {
    /** Below application.properties (250), above the defaults in jars (100): anything that is configured wins. */
    private static final int ORDINAL = 120;

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    /** Empty: the values are there when asked for, and a listed one would have to belong to a mapping. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getValue(String name) {
        if (!DevelopmentValues.NAMES.contains(name) || !LaunchMode.current().isDevOrTest()) {
            return null;
        }
        return DevelopmentValues.get(name);
    }

    @Override
    public String getName() {
        return "development values";
    }
}
