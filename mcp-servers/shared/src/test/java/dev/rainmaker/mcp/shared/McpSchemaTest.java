package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schema that refuses nothing would make every answer right. */
class McpSchemaTest {
    @BeforeEach
    void theSchema() {
        assumeTrue(McpSchema.isThere(), "-Dvendor.specs names no folder with the protocol's schema");
    }

    @Test
    void rightAnswersAreAccepted() throws IOException {
        assertThat(
                        McpSchema.violations(
                                "CallToolResult",
                                json(
                                        "{\"content\": [{\"type\": \"text\", \"text\": \"done\"}], \"structuredContent\": {}, \"isError\": false}")))
                .isEmpty();
        assertThat(McpSchema.violations(
                        "ListToolsResult",
                        json("{\"tools\": [{\"name\": \"a\", \"inputSchema\": {\"type\": \"object\"}}]}")))
                .isEmpty();
    }

    @Test
    void wrongAnswersAreNot() throws IOException {
        assertThat(McpSchema.violations("CallToolResult", json("{\"structuredContent\": {}}")))
                .as("no content")
                .isNotEmpty();
        assertThat(McpSchema.violations("CallToolResult", json("{\"content\": [{\"type\": \"text\"}]}")))
                .as("words without words")
                .isNotEmpty();
        assertThat(McpSchema.violations("ListToolsResult", json("{\"tools\": [{\"name\": \"a\"}]}")))
                .as("a tool without a schema")
                .isNotEmpty();
        assertThat(McpSchema.violations("ListToolsResult", json("{}")))
                .as("no tools")
                .isNotEmpty();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
