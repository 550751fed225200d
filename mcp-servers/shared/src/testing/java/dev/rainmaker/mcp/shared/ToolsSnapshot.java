package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Compares the listed tools with the committed {@code tools.json} (-Dtools.snapshot.update=true writes it anew) and with the
 * table in the server's {@code README.md}.
 */
public final class ToolsSnapshot {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ToolsSnapshot() {}

    /** @param tools as {@link McpCaller#tools()} gives them */
    public static void compare(JsonNode tools) {
        var file = Path.of("tools.json");
        try {
            var now = JSON.writeValueAsString(JSON.treeToValue(tools, Object.class)) + "\n";
            if (Boolean.getBoolean("tools.snapshot.update")) {
                Files.writeString(file, now);
            }
            assertThat(Files.readString(file))
                    .as("tools.json is what the server lists; -Dtools.snapshot.update=true writes it anew")
                    .isEqualTo(now);
            assertThat(StreamSupport.stream(tools.spliterator(), false)
                            .map(tool -> tool.get("name").asText()))
                    .as("tools are listed by name, at every call and by every replica")
                    .isSorted();
            var lines = Files.readAllLines(Path.of("README.md"));
            tools.forEach(tool -> isInTheReadme(tool, lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void isInTheReadme(JsonNode tool, List<String> readme) {
        var name = tool.get("name").asText();
        var row = readme.stream()
                .filter(line -> line.startsWith("| `" + name + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no row for " + name));
        var arguments = row.split("\\|")[2];
        tool.path("inputSchema").path("properties").fieldNames().forEachRemaining(argument -> assertThat(arguments)
                .as("arguments of %s in README.md", name)
                .contains("`" + argument + "`"));
    }
}
