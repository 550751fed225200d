package dev.rainmaker.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.StandingClock;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    private final Providers providers = new Providers(
            new SmallRyeConfigBuilder()
                    .withMapping(LimitsConfig.class)
                    .withDefaultValues(Map.of(
                            "rainmaker.workflow.limits.per-provider", "2",
                            "rainmaker.workflow.limits.provider.\"web-search\"", "1",
                            "rainmaker.workflow.limits.per-agent", "2",
                            "rainmaker.workflow.limits.agent.\"prospect-hunter\"", "1",
                            "rainmaker.workflow.limits.patience", "PT0S"))
                    .build()
                    .getConfigMapping(LimitsConfig.class),
            StandingClock.at("2026-06-03T10:00:00Z"));

    @Test
    void eachProviderHasItsOwnPlacesAndTheConfiguredNumberOfThem() {
        assertThat(providers.at("email", () -> providers.at("email", () -> "two places")))
                .isEqualTo("two places");
        assertThat(providers.at("web-search", () -> providers.at("email", () -> "beside each other")))
                .isEqualTo("beside each other");
        assertThatThrownBy(() -> providers.at("web-search", () -> providers.at("web-search", () -> "too many")))
                .isInstanceOf(ProviderBusy.class)
                .hasMessage("Waits for a free place at web-search.");
        assertThat(providers.at("web-search", () -> "free again")).isEqualTo("free again");
    }

    @Test
    void anAgentHasPlacesToo() {
        assertThat(providers.as("conversation", () -> providers.as("conversation", () -> "two places")))
                .isEqualTo("two places");
        assertThatThrownBy(
                        () -> providers.as("prospect-hunter", () -> providers.as("prospect-hunter", () -> "too many")))
                .isInstanceOf(ProviderBusy.class)
                .hasMessageContaining("agent prospect-hunter");
    }

    @Test
    void aPlaceIsGivenBackByACallThatFails() {
        // Given
        assertThatThrownBy(() -> providers.at("web-search", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        // Then
        assertThat(providers.at("web-search", () -> "free")).isEqualTo("free");
    }

    @Test
    void aProviderThatAskedForRestIsKnownToRestAndOthersAreNot() {
        // When
        var busy = providers.asksForRest("email", Duration.ofSeconds(9));
        // Then
        assertThat(busy.after()).isEqualTo(Duration.ofSeconds(9));
        assertThat(providers.resting("email"))
                .hasValueSatisfying(rest -> assertThat(rest.code()).isEqualTo("provider_resting"));
        assertThat(providers.resting("web-search")).isEmpty();
    }
}
