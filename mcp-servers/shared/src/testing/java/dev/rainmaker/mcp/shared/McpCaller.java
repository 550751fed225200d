package dev.rainmaker.mcp.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * Calls a tool server over real HTTP as a plain MCP client does, without a session. Answers are held against the protocol's own
 * schema where it is at hand ({@link McpSchema}).
 */
public final class McpCaller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String token;

    /** @param url of one server, e.g. {@code http://localhost:8081/mcp/email} */
    public McpCaller(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Outcome of a tool call. */
    public record Result(boolean isError, String text, JsonNode structured) {}

    /** Calls a tool; fails on anything but a tool result with words in it, which the protocol demands beside a structure. */
    public Result call(String tool, Map<String, ?> arguments) {
        return result(rpc("tools/call", Map.of("name", tool, "arguments", arguments)));
    }

    /** Notifications of progress, in the order in which they came, and the result after them. */
    public record Told(List<JsonNode> progress, Result result) {}

    /** Calls a tool and asks to be told how far it is. */
    public Told callAndListen(String tool, Map<String, ?> arguments) {
        var messages = messages(
                "tools/call",
                Map.of("name", tool, "arguments", arguments, "_meta", Map.of("progressToken", "steps-of-" + tool)));
        var progress = messages.stream()
                .filter(message ->
                        "notifications/progress".equals(message.path("method").asText()))
                .map(message -> message.get("params"))
                .toList();
        return new Told(progress, result(messages.getLast()));
    }

    private static Result result(JsonNode answer) {
        var result = answer.get("result");
        if (result == null) {
            throw new AssertionError("no tool result: " + answer);
        }
        McpSchema.accepts("CallToolResult", result);
        var content = result.path("content");
        if (content.isEmpty()) {
            throw new AssertionError("no content: " + answer);
        }
        return new Result(
                result.path("isError").asBoolean(false),
                content.get(0).path("text").asText(),
                result.get("structuredContent"));
    }

    /** The tools as listed. */
    public JsonNode tools() {
        var result = rpc("tools/list", Map.of()).path("result");
        McpSchema.accepts("ListToolsResult", result);
        return result.path("tools");
    }

    /** Status of a bare request, for tests of the door. */
    public int status(Map<String, String> headers) {
        return send("tools/list", Map.of(), headers).statusCode();
    }

    /** Status of a bare call of a tool. */
    int callStatus(String tool, Map<String, ?> arguments) {
        return send("tools/call", Map.of("name", tool, "arguments", arguments), Map.of())
                .statusCode();
    }

    private JsonNode rpc(String method, Map<String, ?> parameters) {
        return messages(method, parameters).getLast();
    }

    /** One message, or those of a stream of events; the answer is the last. */
    private List<JsonNode> messages(String method, Map<String, ?> parameters) {
        var response = send(method, parameters, Map.of());
        if (response.statusCode() != 200) {
            throw new AssertionError("HTTP " + response.statusCode() + ": " + response.body());
        }
        var body = response.body();
        return body.startsWith("{")
                ? List.of(read(body))
                : body.lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> read(line.substring(5)))
                        .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private HttpResponse<String> send(String method, Map<String, ?> parameters, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                            Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters))));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            headers.forEach(request::header);
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
