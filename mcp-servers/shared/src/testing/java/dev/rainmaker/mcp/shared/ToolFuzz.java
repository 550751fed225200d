package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Calls a tool with random arguments, built along its schema and against it. Whatever comes, the answer is a tool result, a
 * tool error or "invalid params", never another protocol error, a 5xx or a word of our insides.
 */
public final class ToolFuzz {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int INVALID_PARAMS = -32602;
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|javax|jakarta|io\\.quarkus|software\\.amazon|org\\.apache)\\.[a-z]|Exception\\b|\\bat [a-z]+\\.[a-z]+\\.|NullPointer");
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "a",
            "en",
            "pdf",
            "text/plain",
            "wedding",
            "2027-01-31",
            "#0f4c4c",
            "eA==",
            "../../etc/passwd",
            "{a.class}",
            "{#for i in 99}",
            "<script>alert(1)</script>",
            "'; drop table x; --",
            "\u0000",
            "a\r\nb",
            "\ud83d\ude00",
            "\u202e",
            "%00",
            "x".repeat(5_000),
            "null",
            "-1",
            "1e999",
            "file:///etc/passwd");

    private final String url;
    private final String token;
    private final Random random;

    /** @param seed named in a failure, so that it can be run again */
    public ToolFuzz(String url, String token, long seed) {
        this.url = url;
        this.token = token;
        this.random = new Random(seed);
    }

    /** @param tool as {@link McpCaller#tools()} lists it */
    public void run(JsonNode tool, int calls) {
        var name = tool.get("name").asText();
        for (int n = 0; n < calls; n++) {
            var arguments = arguments(tool.path("inputSchema"));
            check(name, arguments, send(name, arguments));
        }
    }

    private void check(String tool, JsonNode arguments, HttpResponse<String> response) {
        var what = tool + " with " + shortened(arguments.toString());
        assertThat(response.statusCode()).as(what).isEqualTo(200);
        var answer = answer(response.body());
        if (answer.has("error")) {
            assertThat(answer.path("error").path("code").asInt())
                    .as("%s: %s", what, answer)
                    .isEqualTo(INVALID_PARAMS);
            return;
        }
        assertThat(answer.path("result").path("content").isEmpty())
                .as("%s: %s", what, shortened(answer.toString()))
                .isFalse();
        if (answer.path("result").path("isError").asBoolean()) {
            var sentence =
                    answer.path("result").path("content").get(0).path("text").asText();
            assertThat(sentence)
                    .as(what)
                    .doesNotContainPattern(INSIDES)
                    .isNotBlank()
                    .doesNotContain("operator finds the reason");
        }
    }

    private ObjectNode arguments(JsonNode schema) {
        var arguments = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            int dice = random.nextInt(20);
            if (dice == 0) {
                return;
            }
            arguments.set(property.getKey(), dice == 1 ? anything(2) : fitting(property.getValue(), schema, 4));
        });
        if (random.nextInt(20) == 0) {
            arguments.set("unknown", anything(1));
        }
        return arguments;
    }

    /** A value of the type that the schema says, now and then null or of another. */
    private JsonNode fitting(JsonNode schema, JsonNode root, int depth) {
        if (random.nextInt(25) == 0) {
            return anything(1);
        }
        if (schema.has("$ref")) {
            return fitting(root.at(schema.get("$ref").asText().replaceFirst("^#", "")), root, depth);
        }
        var type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "string" ->
                schema.path("enum").isEmpty()
                        ? NODES.textNode(word())
                        : schema.get("enum")
                                .get(random.nextInt(schema.get("enum").size()));
            case "integer" -> NODES.numberNode(number());
            case "number" -> NODES.numberNode(random.nextDouble() * number());
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> {
                var list = NODES.arrayNode();
                for (int n = random.nextInt(4); n > 0 && depth > 0; n--) {
                    list.add(fitting(schema.path("items"), root, depth - 1));
                }
                yield list;
            }
            case "object" -> {
                var object = NODES.objectNode();
                schema.path("properties").properties().forEach(property -> {
                    if (random.nextInt(8) > 0 && depth > 0) {
                        object.set(property.getKey(), fitting(property.getValue(), root, depth - 1));
                    }
                });
                if (schema.path("properties").isEmpty()) {
                    object.set(word(), anything(2));
                }
                yield object;
            }
            default -> anything(2);
        };
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(number());
            case 3 -> NODES.numberNode(random.nextDouble() * 1e18);
            case 4 -> NODES.textNode(word());
            case 5 -> NODES.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> NODES.objectNode().set(word(), anything(depth - 1));
        };
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private int number() {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> Integer.MAX_VALUE;
            case 3 -> Integer.MIN_VALUE;
            default -> random.nextInt(1_000);
        };
    }

    private HttpResponse<String> send(String tool, JsonNode arguments) {
        var call = Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "tools/call",
                "params",
                Map.of("name", tool, "arguments", arguments));
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json, text/event-stream")
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(call)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(shortened(arguments.toString()), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static JsonNode answer(String body) {
        try {
            int data = body.indexOf("data:");
            return JSON.readTree(data >= 0 && !body.startsWith("{") ? body.substring(data + 5) : body);
        } catch (IOException failure) {
            throw new AssertionError(shortened(body), failure);
        }
    }

    private static String shortened(String text) {
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }
}
