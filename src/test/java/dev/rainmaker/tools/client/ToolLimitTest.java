package dev.rainmaker.tools.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.limits.ProviderBusy;
import dev.rainmaker.platform.limits.Providers;
import dev.rainmaker.platform.trace.Traces;
import dev.rainmaker.tools.ToolFailed;
import dev.rainmaker.tools.ToolsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tool server that turns calls away, at the wire. */
@QuarkusTest
class ToolLimitTest {
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().globalTemplating(true));

    @Inject
    Providers providers;

    @Inject
    PublicUrl url;

    @Inject
    ToolTokens tokens;

    @Inject
    MeterRegistry metrics;

    @Inject
    Traces traces;

    @Inject
    Ids ids;

    private ToolClient client;
    private String name;

    @BeforeEach
    void start() {
        server.start();
        name = "search-" + ids.next();
        client = new ToolClient(
                config(), url, tokens, metrics, traces, providers, (tool, key, call) -> call.get(), List.of());
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
        answer("initialize", """
                {"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"stub","version":"1"}}""");
    }

    @AfterEach
    void stop() {
        client.stop();
        server.stop();
    }

    @Test
    void aLimitWithItsTimeIsKeptAndCountsForAllCallsOfThisServer() {
        // Given
        refuses("Brave Search asks for fewer calls; try again in 2 seconds.");
        // When
        assertThatThrownBy(this::call).isInstanceOfSatisfying(ProviderBusy.class, busy -> {
            assertThat(busy.code()).isEqualTo("provider_resting");
            assertThat(busy.after()).isEqualTo(Duration.ofSeconds(2));
        });
        // Then
        assertThatThrownBy(this::call).isInstanceOf(ProviderBusy.class);
        assertThat(asked()).isEqualTo(1);
        answer("tools/call", """
                {"content":[{"type":"text","text":"{\\"provider\\":\\"brave\\"}"}],"structuredContent":{"provider":"brave"}}""");
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(ProviderBusy.class)
                .until(() -> call() != null);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void aRefusalThatIsNoLimitStaysOne() {
        // Given
        refuses("This search is not allowed.");
        // When
        assertThatThrownBy(this::call)
                .isInstanceOfSatisfying(ToolFailed.class, failed -> assertThat(failed.answered())
                        .isTrue())
                .hasMessage("This search is not allowed.");
        // Then
        assertThatThrownBy(this::call).isInstanceOf(ToolFailed.class);
        assertThat(asked()).isEqualTo(2);
    }

    private Map<?, ?> call() {
        return client.call(name, "search_web", Map.of("query", "weddings"), Map.class);
    }

    private int asked() {
        return server.countRequestsMatching(postRequestedFor(anyUrl())
                        .withRequestBody(containing("tools/call"))
                        .withRequestBody(containing("weddings"))
                        .build())
                .getCount();
    }

    private void refuses(String words) {
        answer("tools/call", "{\"isError\":true,\"content\":[{\"type\":\"text\",\"text\":\"" + words + "\"}]}");
    }

    private void answer(String method, String result) {
        server.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$[?(@.method == '" + method + "')]"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"jsonrpc\":\"2.0\",\"id\":{{jsonPath request.body '$.id'}},\"result\":" + result
                                + "}")));
    }

    private ToolsConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(ToolsConfig.class)
                .withConverter(Duration.class, 100, Duration::parse)
                .withDefaultValues(Map.of(
                        "rainmaker.mcp.url." + name, server.baseUrl() + "/mcp", "rainmaker.mcp.timeout", "PT10S"))
                .build()
                .getConfigMapping(ToolsConfig.class);
    }
}
