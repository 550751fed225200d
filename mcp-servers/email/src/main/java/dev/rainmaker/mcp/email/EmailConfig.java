package dev.rainmaker.mcp.email;

import dev.rainmaker.mcp.shared.http.VendorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code rainmaker.tools.email.*}. */
@ConfigMapping(prefix = "rainmaker.tools.email")
public interface EmailConfig {
    /** Who sends: {@code smtp}, {@code sendgrid} or {@code mailgun}. */
    @WithDefault("smtp")
    String provider();

    /** Whether messages are taken and checked by the provider and go to nobody. */
    @WithDefault("false")
    boolean sandbox();

    Smtp smtp();

    Sendgrid sendgrid();

    Mailgun mailgun();

    Dns dns();

    /** The SMTP server of {@code quarkus.mailer.*}. */
    interface Smtp {
        /** What handing over a message may take in all. */
        @WithDefault("20S")
        Duration timeout();
    }

    /** Twilio SendGrid, v3. */
    interface Sendgrid extends VendorSettings {
        @Override
        @WithDefault("https://api.sendgrid.com")
        URI baseUrl();

        @Override
        @WithDefault("20S")
        Duration timeout();

        /** Never logged. */
        Optional<String> key();

        /** Public key of the signed event webhook (base 64); without it no event is taken. */
        Optional<String> eventPublicKey();
    }

    /** Mailgun, v3. */
    interface Mailgun extends VendorSettings {
        @Override
        @WithDefault("https://api.mailgun.net")
        URI baseUrl();

        @Override
        @WithDefault("20S")
        Duration timeout();

        /** Never logged. */
        Optional<String> key();

        /** Domain that sends. */
        Optional<String> domain();

        /** Signing key of webhooks; without it no event is taken. Never logged. */
        Optional<String> signingKey();
    }

    /** Where names are looked up. */
    interface Dns {
        /** Server as {@code host:port}; the system's own when absent. */
        Optional<String> server();

        /** For one look-up. */
        @WithDefault("3S")
        Duration timeout();
    }
}
