package dev.rainmaker.mcp.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StatelessDoorTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LIST = """
            {"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    @TestHTTPResource("/mcp/sample")
    String url;

    @Inject
    ConnectionManager connections;

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("Authorization", "Bearer " + ToolTokens.withScopes("tools:sample.read"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request("").POST(BodyPublishers.ofString(body)));
    }

    private static int error(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getJsonObject("error").getInteger("code");
    }

    /** The extension lets go of a request a moment after its answer. */
    private void assertNoneIsKept() {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (connections.iterator().hasNext() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(connections).isEmpty();
    }

    /** A server answers with the revision that it is asked for, or with its newest. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-25, 2025-11-25",
        "2025-06-18, 2025-06-18",
        "2025-03-26, 2025-03-26",
        "2024-11-05, 2024-11-05",
        "2026-07-28, 2025-11-25",
        "of-tomorrow, 2025-11-25"
    })
    void revisionsAreNegotiated(String asked, String spoken) throws Exception {
        // When
        var answer = post("""
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"%s","capabilities":{},
                 "clientInfo":{"name":"test","version":"1"}}}""".formatted(asked));
        // Then
        assertThat(new JsonObject(answer.body()).getJsonObject("result").getString("protocolVersion"))
                .isEqualTo(spoken);
    }

    @Test
    void noSessionIsHandedOutOrKept() throws Exception {
        // When
        var answer = post("""
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},
                 "clientInfo":{"name":"test","version":"1"}}}""");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertNoneIsKept();
    }

    @Test
    void aSessionOfSomebodyElseIsPassedOver() throws Exception {
        // When
        var answer =
                send(request("").header("Mcp-Session-Id", "of-another-server").POST(BodyPublishers.ofString(LIST)));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("count_sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26"})
    void aRequestNamesItsRevision(String revision) throws Exception {
        assertThat(send(request("").header("MCP-Protocol-Version", revision).POST(BodyPublishers.ofString(LIST)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** A client of 2026-07-28 falls back to initialize when it hears this, and would not with a code of its own revision. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-07-28", "nonsense", ""})
    void anUnknownRevisionIs400AndNamesTheKnown(String revision) throws Exception {
        // When
        var answer = send(request("").header("MCP-Protocol-Version", revision).POST(BodyPublishers.ofString("""
                        {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{}}""")));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).isEqualTo(-32000);
        assertThat(answer.body()).contains("2025-11-25, 2025-06-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "HEAD"})
    void whatNeedsASessionIsNotOffered(String method) throws Exception {
        // When
        var answer = send(request("").method(method, BodyPublishers.noBody()));
        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void theTransportWithTwoAddressesIsNotOffered() throws Exception {
        assertThat(send(request("/sse").GET()).statusCode()).isEqualTo(404);
        assertThat(send(request("/messages/any").POST(BodyPublishers.ofString(LIST)))
                        .statusCode())
                .isEqualTo(404);
    }

    /** What is offered is told to nobody without a token. */
    @ParameterizedTest
    @CsvSource({"GET, ''", "DELETE, ''", "POST, ''", "GET, /sse", "POST, /messages/any"})
    void theTokenIsCheckedBeforeAllElse(String method, String path) throws Exception {
        // When
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("MCP-Protocol-Version", "nonsense")
                        .method(method, BodyPublishers.ofString("not json"))
                        .build(),
                BodyHandlers.ofString());
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/of-tomorrow\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}"
            })
    void whatNeedsNoAnswerIsTaken(String message) throws Exception {
        // When
        var answer = post(message);
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|-32700",
                "{|-32700",
                "nonsense|-32700",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {}|-32700",
                "5|-32600",
                "null|-32600",
                "\"ping\"|-32600",
                "[]|-32600",
                "[1]|-32600",
                "{}|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1}|-32600",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}|-32600",
                "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}|-32600",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]|-32600"
            })
    void whatIsNoMessageIs400(String body, int code) throws Exception {
        // When
        var answer = post(body);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).isEqualTo(code);
    }

    /** Well-formed, yet not what the method takes: an error with its id, never a failure or a silence of the server. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no/such|{}|-32601",
                "server/discover|{}|-32601",
                "resources/list|{}|-32601",
                "prompts/get|{}|-32601",
                "completion/complete|{}|-32601",
                "q/close|{}|-32601",
                "ping|[]|-32602",
                "tools/call|null|-32602",
                "tools/call|{}|-32602",
                "tools/call|{\"name\":5}|-32602",
                "tools/call|{\"name\":null}|-32602",
                "tools/call|{\"name\":\"nobody\"}|-32602",
                "tools/call|{\"name\":\"count_sample\",\"name\":[]}|-32602",
                "tools/call|{\"name\":\"count_sample\",\"arguments\":[]}|-32602",
                "tools/call|{\"name\":\"count_sample\",\"_meta\":5}|-32602",
                "tools/call|{\"name\":\"count_sample\",\"_meta\":{\"progressToken\":{}}}|-32602",
                "tools/list|{\"cursor\":5}|-32602",
                "tools/list|{\"cursor\":\"nonsense\"}|-32602",
                "logging/setLevel|{}|-32602",
                "logging/setLevel|{\"level\":\"loud\"}|-32600",
                "initialize|{}|-32602",
                "initialize|{\"protocolVersion\":\"2025-11-25\",\"clientInfo\":{}}|-32602",
                "initialize|{\"protocolVersion\":\"2025-11-25\",\"capabilities\":[],\"clientInfo\":{\"name\":\"n\",\"version\":\"1\"}}|-32602"
            })
    void whatAMethodDoesNotTakeIsAnErrorWithItsId(String method, String params, int code) throws Exception {
        // When
        var answer = post("""
                {"jsonrpc":"2.0","id":"seven","method":"%s","params":%s}""".formatted(method, params));
        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(error(answer)).as(answer.body()).isEqualTo(code);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("seven");
        assertNoneIsKept();
    }
}
