package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AiConfig;
import dev.rainmaker.platform.clock.Clock;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Warns from 30 days before the model is switched off and is down from that day on. It belongs to the wellness group alone: a
 * process without its model still takes mail, decisions and bookings, and taking it out of service would stop those, too.
 */
@Wellness
@Singleton
public class ModelHealth implements HealthCheck {
    private static final long AHEAD_DAYS = 30;

    private final AiConfig config;
    private final ModelShutdown shutdown;
    private final Clock clock;

    ModelHealth(AiConfig config, ModelShutdown shutdown, Clock clock) {
        this.config = config;
        this.shutdown = shutdown;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("language-model").up();
        if (config.provider() == AiConfig.Provider.OFFLINE) {
            return response.withData("provider", "offline").build();
        }
        response.withData("model", config.model().orElse(""));
        var known = shutdown.known().orElse(null);
        if (known == null) {
            return response.withData("shutdown", "not announced").build();
        }
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.machine(), ZoneOffset.UTC), known.day());
        response.withData("shutdown", known.day().toString()).withData("source", known.source());
        if (left <= 0) {
            response.down().withData("warning", "The model is switched off. Set rainmaker.ai.model to another one.");
        } else if (left <= AHEAD_DAYS) {
            response.withData(
                    "warning",
                    "The model is switched off in " + left + " days. Set rainmaker.ai.model to another one.");
        }
        return response.build();
    }
}
