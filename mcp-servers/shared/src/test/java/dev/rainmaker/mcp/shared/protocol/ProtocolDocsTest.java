package dev.rainmaker.mcp.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.reference.NodeScript;
import io.quarkiverse.mcp.server.runtime.McpMessageHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of the protocol is what is tried and what the extension speaks. */
class ProtocolDocsTest {
    private static final Pattern SCENARIO = Pattern.compile("^  '([a-z0-9-]+)'", Pattern.MULTILINE);

    private static String read(String file) throws IOException {
        return Files.readString(NodeScript.folder().resolve(file));
    }

    @Test
    void everyScenarioIsNamed() throws IOException {
        // When
        var scenarios = SCENARIO.matcher(read("scenarios.mjs"))
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.trim().replace('\'', '`'))
                .toList();
        // Then
        assertThat(scenarios).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(read("../README.md")).contains(scenarios);
    }

    @Test
    void everyRevisionThatIsSpokenIsNamed() throws IOException {
        assertThat(read("../README.md"))
                .contains(McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS.stream()
                        .map(revision -> "| `" + revision + "` | yes")
                        .toList())
                .contains("| `2026-07-28` | no");
    }
}
