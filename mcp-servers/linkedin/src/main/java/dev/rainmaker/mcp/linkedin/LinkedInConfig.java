package dev.rainmaker.mcp.linkedin;

import dev.rainmaker.mcp.shared.http.VendorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** {@code rainmaker.tools.linkedin.*}. */
@ConfigMapping(prefix = "rainmaker.tools.linkedin")
public interface LinkedInConfig {
    /** {@code human}: every act is a person's task. {@code sales-navigator}: LinkedIn's partner interface. */
    @WithDefault("human")
    Provider provider();

    LeadSync leadSync();

    /** Who acts. */
    enum Provider {
        HUMAN,
        SALES_NAVIGATOR
    }

    /** Answers to lead forms of LinkedIn advertisements; LinkedIn must have approved the customer for it. */
    interface LeadSync extends VendorSettings {
        @Override
        @WithDefault("https://api.linkedin.com/rest")
        URI baseUrl();

        /** Token with {@code r_marketing_leadgen_automation}; never logged. */
        Optional<String> accessToken();

        /** Who owns the forms, e.g. {@code urn:li:sponsoredAccount:123}. */
        Optional<String> owner();

        /** Month of the interface, which LinkedIn keeps for a year or more. */
        @WithDefault("202607")
        String version();

        /** Signs what LinkedIn pushes; without it nothing is taken. Never logged. */
        Optional<String> clientSecret();
    }
}
