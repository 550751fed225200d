package dev.rainmaker.agents.model;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.smallrye.health.api.Wellness;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the health page says about the day on which the model is switched off. */
class ModelHealthTest {
    private static final String MODEL = "/v1/models/writer%2F2";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final MovingClock clock = new MovingClock("2026-12-01T12:00:00Z");

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"shutdown_date\":\"2027-06-01\"}', UP, 2027-06-01, false",
        "'{\"shutdown_date\":\"2026-12-31\"}', UP, 2026-12-31, true",
        "'{\"shutdown_date\":\"2027-01-01\"}', UP, 2027-01-01, false",
        "'{\"shutdown_date\":\"2026-12-01\"}', DOWN, 2026-12-01, true",
        "'{\"deprecation\":\"2026-11-30T12:00:00Z\"}', DOWN, 2026-11-30, true",
        "'{\"expiration_date\":1797206400}', UP, 2026-12-14, true",
        "'{\"shutdown_date\":null}', UP, not announced, false",
        "'[]', UP, not announced, false"
    })
    void theVendorsDayDecides(String answer, HealthCheckResponse.Status status, String day, boolean warns) {
        // Given
        server.stubFor(get(urlEqualTo(MODEL)).willReturn(okJson(answer)));
        // When
        var health = health(Map.of()).call();
        // Then
        assertThat(health.getStatus()).isEqualTo(status);
        assertThat(data(health)).containsEntry("shutdown", day);
        assertThat(data(health).containsKey("warning")).isEqualTo(warns);
        server.verify(getRequestedFor(urlEqualTo(MODEL)).withHeader("Authorization", equalTo("Bearer test-key")));
    }

    @Test
    void theConfiguredDayCountsWhereTheServerSaysNothing() {
        // Given
        server.stubFor(get(urlEqualTo(MODEL)).willReturn(serverError()));
        // When
        var health = health(Map.of("rainmaker.ai.shutdown-on", "2026-11-30")).call();
        // Then
        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(data(health)).containsEntry("source", "configuration");
    }

    @Test
    void theServerIsAskedOnceADay() {
        // Given
        server.stubFor(get(urlEqualTo(MODEL)).willReturn(okJson("{\"shutdown_date\":\"2027-06-01\"}")));
        var health = health(Map.of());
        // When
        health.call();
        clock.move(Duration.ofHours(23));
        health.call();
        // Then
        server.verify(1, getRequestedFor(urlEqualTo(MODEL)));
        clock.move(Duration.ofHours(2));
        health.call();
        server.verify(2, getRequestedFor(urlEqualTo(MODEL)));
    }

    @Test
    void rulesHaveNoModelThatCouldBeSwitchedOff() {
        // When
        var health = health(Map.of("rainmaker.ai.provider", "offline")).call();
        // Then
        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    /** Whoever takes a process out of service asks for these two. */
    @Test
    void itTakesNoProcessOutOfService() {
        assertThat(ModelHealth.class).hasAnnotation(Wellness.class);
        assertThat(ModelHealth.class.isAnnotationPresent(Readiness.class)
                        || ModelHealth.class.isAnnotationPresent(Liveness.class))
                .isFalse();
    }

    private ModelHealth health(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("rainmaker.ai.base-url", server.baseUrl() + "/v1"));
        all.putAll(settings);
        var config = ModelSettings.of(all);
        return new ModelHealth(config, new ModelShutdown(config, clock, new ObjectMapper()), clock);
    }

    private static Map<String, Object> data(HealthCheckResponse response) {
        return response.getData().orElseThrow();
    }
}
