package dev.rainmaker.agents.model;

import dev.rainmaker.platform.limits.Providers;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.time.Duration;

/**
 * Hears when the model's server says to come back (429 and 503, {@code Retry-After} in seconds; RFC 9110, section 10.2.3):
 * the library that calls it keeps the status and loses the header.
 */
final class RetryAfter implements ClientResponseFilter {
    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        var said = response.getHeaderString("Retry-After");
        boolean limited = response.getStatus() == 429 || response.getStatus() == 503;
        if (limited && said != null && said.strip().matches("\\d{1,7}")) {
            CDI.current()
                    .select(Providers.class)
                    .get()
                    .asksForRest(Providers.MODEL, Duration.ofSeconds(Long.parseLong(said.strip())));
        }
    }
}
