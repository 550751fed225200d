package dev.rainmaker.mcp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Knocks at every tool of a server without a token, and with all scopes of the server but the one that its README names for
 * this tool.
 */
public final class ToolDoor {
    private static final Pattern SCOPE = Pattern.compile("tools:[a-z-]+\\.[a-z]+");

    private ToolDoor() {}

    /** @param url of the server under test; its README.md lies in the working folder */
    public static void isShutToOthers(String url) {
        var readme = readme();
        var tools = new McpCaller(url, ToolTokens.withScopes("tools:none")).tools();
        assertThat(tools).isNotEmpty();
        for (var tool : tools) {
            var name = tool.get("name").asText();
            var needed = scopes(readme.stream()
                    .filter(line -> line.startsWith("| `" + name + "` |"))
                    .toList());
            assertThat(needed).as("scopes of %s in README.md", name).hasSize(1);
            var others = scopes(readme);
            others.removeAll(needed);
            var arguments = arguments(tool.path("inputSchema"));
            var refused = new McpCaller(url, ToolTokens.withScopes("tools:none " + String.join(" ", others)))
                    .call(name, arguments);
            assertThat(refused.isError()).as(name).isTrue();
            assertThat(refused.text())
                    .as(name)
                    .contains("needs the scope " + needed.iterator().next());
            assertThat(new McpCaller(url, null).callStatus(name, arguments))
                    .as(name)
                    .isEqualTo(401);
        }
    }

    private static List<String> readme() {
        try {
            return Files.readAllLines(Path.of("README.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Set<String> scopes(List<String> lines) {
        var scopes = new TreeSet<String>();
        lines.forEach(line -> SCOPE.matcher(line).results().forEach(found -> scopes.add(found.group())));
        return scopes;
    }

    /** Of the right types, and nothing more: the door is before the room. */
    private static Map<String, Object> arguments(JsonNode schema) {
        var arguments = new HashMap<String, Object>();
        schema.path("required")
                .forEach(name -> arguments.put(
                        name.asText(),
                        switch (schema.path("properties")
                                .path(name.asText())
                                .path("type")
                                .asText()) {
                            case "integer", "number" -> 1;
                            case "boolean" -> true;
                            case "array" -> List.of();
                            case "object" -> Map.of();
                            default -> "x";
                        }));
        return arguments;
    }
}
