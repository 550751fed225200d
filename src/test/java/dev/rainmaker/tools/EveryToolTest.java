package dev.rainmaker.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.reference.ReferenceClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference client of the protocol lists and calls every tool of the nine servers in this process: read tools get an
 * answer of their output schema, outward tools are refused without an approval and go out with one.
 */
@QuarkusTest
class EveryToolTest {
    private static final Path SERVERS =
            Path.of("../mcp-servers").toAbsolutePath().normalize();

    @TestHTTPResource("/mcp/")
    String tools;

    static List<String> servers() throws IOException {
        try (var folders = Files.list(SERVERS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("tools.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void allNineAreCalled() throws IOException {
        assertThat(servers()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theReferenceClientCallsEveryTool(String server) throws IOException {
        try (var desk = new GrantDesk()) {
            // When
            var report = new ReferenceClient(ToolTokens.withScopes(scopes()), tools + server)
                    .examples(SERVERS.resolve(server).resolve("src/test/resources/tool-examples.json"))
                    .with("grantDesk", desk.url())
                    .runWithoutProblems();
            // Then
            assertThat(report.get("tools")).isNotEmpty();
            assertThat(report.get("pages").asInt())
                    .as("a cursor of the extension is good at one replica only, so all tools come at once")
                    .isOne();
        }
    }

    private static String scopes() throws IOException {
        return servers().stream()
                .flatMap(server -> Stream.of("read", "write", "send").map(act -> "tools:" + server + "." + act))
                .collect(Collectors.joining(" "));
    }
}
