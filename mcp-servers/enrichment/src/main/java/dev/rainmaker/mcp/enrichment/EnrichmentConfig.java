package dev.rainmaker.mcp.enrichment;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code rainmaker.tools.enrichment.*}; the defaults are in the jar's microprofile-config.properties. */
@ConfigMapping(prefix = "rainmaker.tools.enrichment")
public interface EnrichmentConfig {
    /** Name of the provider that answers. */
    String provider();

    /** How long an answer, also "no match", is used again. */
    Duration cacheFor();

    Local local();

    /** The CSV files. */
    interface Local {
        /** Folder with {@code persons.csv} and {@code companies.csv}; one of them may be missing. */
        Optional<Path> folder();

        /** Whether the people and companies are fictional. */
        boolean simulated();

        /** Confidence of rows without a {@code confidence} column, 0 to 1. */
        double defaultConfidence();
    }
}
