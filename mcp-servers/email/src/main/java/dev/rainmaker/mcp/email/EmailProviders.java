package dev.rainmaker.mcp.email;

import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Picks the provider that configuration names. */
@ApplicationScoped
class EmailProviders {
    private final Instance<EmailProvider> all;
    private final EmailConfig config;

    EmailProviders(@Any Instance<EmailProvider> all, EmailConfig config) {
        this.all = all;
        this.config = config;
    }

    EmailProvider current() {
        return all.stream()
                .filter(provider -> provider.name().equals(config.provider()))
                .findFirst()
                .orElseThrow(() -> new ToolCallException(
                        "E-mail is not set up: rainmaker.tools.email.provider must be smtp, sendgrid or mailgun."));
    }
}
