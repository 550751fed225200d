package dev.rainmaker.mcp.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void aRateNeedsProspects() {
        assertThat(Metrics.of(Map.of()).conversionRate()).isNull();
        assertThat(Metrics.of(Map.of("prospects", 0L, "proposals_accepted", 0L)).conversionRate())
                .isNull();
        assertThat(Metrics.of(Map.of("prospects", 3L, "proposals_accepted", 1L)).conversionRate())
                .isEqualTo(new BigDecimal("0.3333"));
    }
}
