package dev.rainmaker.agents.model;

import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;

/** When the model's server says to come back (RFC 9110, section 10.2.3, in seconds). */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException web) {
                var said = web.getResponse().getHeaderString("Retry-After");
                return said != null && said.strip().matches("\\d{1,7}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(said.strip())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
