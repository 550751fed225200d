package dev.rainmaker.prospects;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code rainmaker.prospects.*}. */
@ConfigMapping(prefix = "rainmaker.prospects")
public interface ProspectsConfig {
    /** Country (ISO 3166, two letters) of phone numbers written without a country code. */
    @WithDefault("US")
    String phoneRegion();

    /** CSV import. */
    Imports imports();

    /** Limits of CSV import; a file beyond them is refused before anything is stored. */
    interface Imports {
        /** Largest file; {@code quarkus.http.limits.max-body-size} must leave room for it. */
        @WithDefault("60M")
        MemorySize maxBytes();

        /** Most rows in one file. */
        @WithDefault("200000")
        int maxRows();

        /** Rows stored in one transaction. */
        @WithDefault("200")
        int batch();

        /** After this long without progress another process may take a running import over. */
        @WithDefault("PT1M")
        Duration takeOverAfter();
    }
}
