package dev.rainmaker.mcp.shared.protocol;

import dev.rainmaker.mcp.shared.call.Steps;
import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.AudioContent;
import io.quarkiverse.mcp.server.EmbeddedResource;
import io.quarkiverse.mcp.server.ImageContent;
import io.quarkiverse.mcp.server.InputSchemaGenerator;
import io.quarkiverse.mcp.server.McpLog;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Progress;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;

/** The tools that the scenarios of the conformance runner call, by the names that it knows, behind what all servers share. */
@McpServer("conformance")
public class ConformanceTools {
    private static final String SERVER = "conformance";
    static final String SCOPE = "tools:conformance.read";
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    /** A WAV file of no samples. */
    private static final String WAV = Base64.getEncoder()
            .encodeToString(
                    ("RIFF\44\0\0\0WAVEfmt \20\0\0\0\1\0\1\0\100\37\0\0\100\37\0\0\1\0\10\0data\0\0\0\0").getBytes());

    @Tool(name = "test_simple_text", description = "Answers a text.")
    @ToolCall(server = SERVER, scope = SCOPE)
    public String text() {
        return "This is a simple text response for testing.";
    }

    @Tool(name = "test_image_content", description = "Answers a picture.")
    @ToolCall(server = SERVER, scope = SCOPE)
    public ImageContent image() {
        return new ImageContent(PNG, "image/png");
    }

    @Tool(name = "test_audio_content", description = "Answers a sound.")
    @ToolCall(server = SERVER, scope = SCOPE)
    public ToolResponse audio() {
        return ToolResponse.success(new AudioContent(WAV, "audio/wav"));
    }

    @Tool(name = "test_embedded_resource", description = "Answers a resource.")
    @ToolCall(server = SERVER, scope = SCOPE)
    public EmbeddedResource resource() {
        return new EmbeddedResource(new TextResourceContents(
                "test://embedded-resource", "This is an embedded resource content.", "text/plain"));
    }

    @Tool(name = "test_multiple_content_types", description = "Answers a text, a picture and a resource.")
    @ToolCall(server = SERVER, scope = SCOPE)
    public ToolResponse mixed() {
        return ToolResponse.success(
                new TextContent("Multiple content types test:"),
                image(),
                new EmbeddedResource(new TextResourceContents(
                        "test://mixed-content-resource", "{\"test\":\"data\",\"value\":123}", "application/json")));
    }

    @Tool(name = "test_tool_with_logging", description = "Tells its client what it does.")
    @ToolCall(server = SERVER, scope = SCOPE)
    @RunOnVirtualThread
    public String logging(McpLog log) {
        log.info("Tool execution started");
        log.info("Tool processing data");
        log.info("Tool execution completed");
        return "done";
    }

    @Tool(name = "test_error_handling", description = "Always fails.")
    @ToolCall(server = SERVER, scope = SCOPE)
    public String fail() {
        throw new ToolCallException("This tool intentionally returns an error for testing");
    }

    @Tool(name = "test_tool_with_progress", description = "Tells how far it is.")
    @ToolCall(server = SERVER, scope = SCOPE)
    @RunOnVirtualThread
    public String progress(Progress progress) {
        var steps = Steps.of(progress, 3);
        steps.done("a third");
        steps.done("two thirds");
        steps.done("all");
        return "done";
    }

    @Tool(
            name = "json_schema_2020_12_tool",
            description = "Has words of JSON Schema 2020-12 in its schema.",
            inputSchema = @Tool.InputSchema(generator = Schema.class))
    @ToolCall(server = SERVER, scope = SCOPE)
    public String schema() {
        return "done";
    }

    /** What a tool must never do: its result is not of its output schema. */
    @Tool(
            name = "wrong_structure",
            description = "Answers something else than it says.",
            outputSchema = @Tool.OutputSchema(from = Counted.class))
    @ToolCall(server = SERVER, scope = SCOPE)
    public ToolResponse wrong() {
        return new ToolResponse(
                false, List.of(new TextContent("a word")), new JsonObject().put("count", "a word"), null);
    }

    /** A number. */
    public record Counted(int count) {}

    /** As the scenario wants it. */
    @Singleton
    public static class Schema implements InputSchemaGenerator<JsonObject> {
        @Override
        public JsonObject generate(ToolManager.ToolInfo tool) {
            return new JsonObject("""
                    {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                     "$defs": {"address": {"type": "object",
                         "properties": {"street": {"type": "string"}, "city": {"type": "string"}}}},
                     "properties": {"name": {"type": "string"}, "address": {"$ref": "#/$defs/address"}},
                     "additionalProperties": false}""");
        }
    }
}
