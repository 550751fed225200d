package dev.rainmaker.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunUsageTest {
    @Test
    void addsUpTheRunAndEachAgent() {
        var usage = RunUsage.of(List.of(
                step(List.of(call("hunter", 100, 50L, null))),
                step(List.of(call("hunter", 10, 5L, null), call("writer", 20, 7L, null)))));

        assertThat(usage.calls()).isEqualTo(3);
        assertThat(usage.tokens()).isEqualTo(130);
        assertThat(usage.costMicros()).isEqualTo(62);
        assertThat(usage.currency()).isEqualTo("EUR");
        assertThat(usage.agents()).extracting(RunUsage::agent).containsExactly("hunter", "writer");
        assertThat(usage.agents()).extracting(RunUsage::costMicros).containsExactly(55L, 7L);
    }

    @Test
    void oneCallWithoutAPriceMakesTheSumUnknownAndSaysWhy() {
        var usage = RunUsage.of(List.of(
                step(List.of(call("hunter", 100, 50L, null), call("writer", 20, null, "No price is configured.")))));

        assertThat(usage.costMicros()).isNull();
        assertThat(usage.costUnknown()).isEqualTo("No price is configured.");
        assertThat(usage.agents().getFirst().costMicros()).isEqualTo(50);
    }

    @Test
    void withoutCallsNothingWasUsed() {
        var usage = RunUsage.of(List.of());
        assertThat(usage.tokens()).isZero();
        assertThat(usage.costMicros()).isZero();
    }

    private static Map<String, Object> call(String agent, int tokens, Long micros, String unknown) {
        var call = new HashMap<String, Object>();
        call.put("agent", agent);
        call.put("inputTokens", tokens);
        call.put("outputTokens", 0);
        call.put("costMicros", micros);
        call.put("currency", micros == null ? null : "EUR");
        call.put("costUnknown", unknown);
        return call;
    }

    private static RunStep step(List<Map<String, Object>> usage) {
        return new RunStep(
                "s",
                1,
                1,
                "node",
                RunStep.Status.DONE,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                null,
                null,
                Map.of("usage", usage),
                0,
                0L,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
