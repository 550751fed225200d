package dev.rainmaker.mcp.shared.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.SampleTools;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call leaves one line: who, what, how it ended, how long; never what was said. */
@QuarkusTest
class AuditTest {
    private static final Logger AUDIT = Logger.getLogger("dev.rainmaker.mcp.audit");
    private static final String SAID = "word-7421";

    @TestHTTPResource("/mcp/sample")
    String url;

    @Inject
    MeterRegistry metrics;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        AUDIT.addHandler(listener);
    }

    @AfterEach
    void stop() {
        AUDIT.removeHandler(listener);
    }

    private McpCaller.Result send(String token, String key, String grant) {
        return new McpCaller(url, token)
                .call("send_sample", Map.of("text", SAID, "idempotency_key", key, "approval_grant", grant));
    }

    @Test
    void tellsWhoDidWhatAndNothingOfWhatWasSaid() {
        // Given
        var grant = ToolTokens.grant("audit", "send_sample", Fingerprint.of(Map.of("text", SAID)));
        // When
        send(ToolTokens.withScopes("tools:sample.send"), "key-7421", grant);
        send("rk_of-a-reader", "key-7421b", grant);
        send("rk_of-a-partner", "key-7421c", "no-grant-7421");
        // Then
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("7421") || line.contains(grant));
        var call = "tool called tool=send_sample server=sample caller=";
        assertThat(lines.get(0)).matches(call + "test-caller status=done ms=\\d+");
        assertThat(lines.get(1)).matches(call + "reader status=refused ms=\\d+");
        assertThat(lines.get(2)).matches(call + "partner status=failed ms=\\d+");
    }

    @Test
    void aRefusedCallUsesNeitherItsKeyNorItsGrantUp() {
        // Given
        int before = SampleTools.sent();
        var grant = ToolTokens.grant("refused", "send_sample", Fingerprint.of(Map.of("text", SAID)));
        send("rk_of-a-reader", "refused-first", grant);
        send("rk_of-a-partner", "refused-first", "none");
        // When
        var allowed = send("rk_of-a-partner", "refused-first", grant);
        // Then
        assertThat(allowed.isError()).isFalse();
        assertThat(SampleTools.sent()).isEqualTo(before + 1);
    }

    @Test
    void aCallerWhoCallsTooOftenIsToldWhenToComeBack() {
        // Given
        var slow = new McpCaller(url, "rk_of-a-slow-one");
        // When
        for (int i = 0; i < 6; i++) {
            slow.call("send_sample", Map.of("text", SAID, "idempotency_key", "slow"));
        }
        // Then: two in 20 seconds, whichever window the calls fell into
        assertThat(lines.stream()
                        .filter(line -> line.contains("caller=slow status=refused"))
                        .count())
                .isBetween(2L, 4L);
        assertThat(lines).anyMatch(line -> line.contains("caller=slow status=limited"));
        assertThat(metrics.find("rainmaker.tools")
                        .tags("server", "sample", "tool", "send_sample", "status", "limited")
                        .timer())
                .isNotNull();
        var last = slow.call("send_sample", Map.of("text", SAID, "idempotency_key", "slow"));
        assertThat(last.text()).matches("Too many calls at once; try again in \\d+ seconds\\.|.*needs the scope.*");
    }
}
