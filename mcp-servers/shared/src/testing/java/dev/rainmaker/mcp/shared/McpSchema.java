package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.rainmaker.mcp.shared.vendor.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The protocol's own schema of the newest revision that is spoken, where {@code -Dvendor.specs} names a folder that has it.
 * {@link McpCaller} holds every answer of every test against it.
 */
public final class McpSchema {
    private static final String FILE = "mcp/schema-2025-11-25.json";
    private static final String IRI = "https://described.invalid/" + FILE;
    private static final Optional<JsonSchemaFactory> SCHEMAS = Specs.text(FILE)
            .map(text -> JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(IRI, text)))));
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private McpSchema() {}

    /** Whether somebody has named a folder with the schema. */
    public static boolean isThere() {
        return SCHEMAS.isPresent();
    }

    /** Fails when an answer is not of this form; says nothing without the schema. */
    static void accepts(String definition, JsonNode answer) {
        if (isThere()) {
            assertThat(violations(definition, answer)).as(definition).isEmpty();
        }
    }

    /** @param definition name in the schema, e.g. {@code CallToolResult} */
    static List<String> violations(String definition, JsonNode answer) {
        return READ
                .computeIfAbsent(
                        definition, name -> SCHEMAS.orElseThrow().getSchema(SchemaLocation.of(IRI + "#/$defs/" + name)))
                .validate(answer)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
