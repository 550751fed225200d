package dev.rainmaker.mcp.enrichment;

import dev.rainmaker.mcp.shared.http.VendorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code rainmaker.tools.enrichment.*}; the defaults of the local provider are in the jar's microprofile-config.properties. */
@ConfigMapping(prefix = "rainmaker.tools.enrichment")
public interface EnrichmentConfig {
    /** Names of the providers in the order in which they are asked; those that are not set up are left out. */
    List<String> providers();

    /** How long an answer, also "no match", is used again. */
    Duration cacheFor();

    Local local();

    PeopleDataLabs peopleDataLabs();

    Apollo apollo();

    Hunter hunter();

    Clearbit clearbit();

    /** The CSV files. */
    interface Local {
        /** Folder with {@code persons.csv} and {@code companies.csv}; one of them may be missing. */
        Optional<Path> folder();

        /** Whether the people and companies are fictional. */
        boolean simulated();

        /** Confidence of rows without a {@code confidence} column, 0 to 1. */
        double defaultConfidence();
    }

    /** What a vendor's account needs. */
    interface Account {
        /** Never logged. */
        Optional<String> key();

        /** What a hit costs in US dollars by the operator's plan; unknown when absent. */
        Optional<BigDecimal> costPerHit();
    }

    /** People Data Labs. */
    interface PeopleDataLabs extends VendorSettings, Account {
        @Override
        @WithDefault("https://api.peopledatalabs.com")
        URI baseUrl();

        /** Least likelihood of a match that counts, 1 to 10, by the vendor's scale. */
        @WithDefault("6")
        int minLikelihood();
    }

    /** Apollo.io. */
    interface Apollo extends VendorSettings, Account {
        @Override
        @WithDefault("https://api.apollo.io/api/v1")
        URI baseUrl();

        /** The vendor says nothing about how sure it is; this figure of ours stands in, 0 to 1. */
        @WithDefault("0.7")
        double confidence();
    }

    /** Hunter. */
    interface Hunter extends VendorSettings, Account {
        @Override
        @WithDefault("https://api.hunter.io/v2")
        URI baseUrl();

        /** For facts about which the vendor says nothing of how sure it is, 0 to 1; ours. */
        @WithDefault("0.7")
        double confidence();
    }

    /** Clearbit's old interface, for customers whose key still works. */
    interface Clearbit extends Account {
        Person person();

        Company company();

        /** The vendor says nothing about how sure it is; this figure of ours stands in, 0 to 1. */
        @WithDefault("0.6")
        double confidence();

        /** Date of the interface. */
        @WithDefault("2019-12-19")
        String version();

        /** Host of the person interface. */
        interface Person extends VendorSettings {
            @Override
            @WithDefault("https://person.clearbit.com")
            URI baseUrl();
        }

        /** Host of the company interface. */
        interface Company extends VendorSettings {
            @Override
            @WithDefault("https://company.clearbit.com")
            URI baseUrl();
        }
    }
}
