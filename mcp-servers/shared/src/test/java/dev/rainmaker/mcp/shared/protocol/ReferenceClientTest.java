package dev.rainmaker.mcp.shared.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.reference.ReferenceClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reference client sees of the shared code, and that it sees what is wrong. */
@QuarkusTest
class ReferenceClientTest {
    private static final String COUNT = "count_sample";

    @TestHTTPResource("/mcp/sample")
    String sample;

    @TestHTTPResource("/mcp/conformance")
    String paged;

    private ReferenceClient onSample() {
        return new ReferenceClient(ToolTokens.withScopes("tools:sample.read"), sample);
    }

    private static Map<String, Object> example(String tool) {
        return Map.of("tool", tool, "arguments", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"2025-11-25", "2025-06-18"})
    void speaksItsRevisionAndHearsOfProgress(String revision) {
        // When
        var report = onSample()
                .with("revision", revision)
                .examples(List.of(
                        Map.of("tool", COUNT, "progress", 2),
                        Map.of("tool", "break_sample", "refused", "could not do this"),
                        Map.of("tool", "send_sample", "refused", "tools:sample.send", "arguments", letter())))
                .runWithoutProblems();
        // Then
        assertThat(report.get("revision").asText()).isEqualTo(revision);
        assertThat(report.get("session").isNull()).isTrue();
        assertThat(report.at("/calls/0/progress").toString()).isEqualTo("[1,2]");
    }

    private static Map<String, String> letter() {
        return Map.of("text", "hello", "idempotency_key", "never");
    }

    @Test
    void followsTheCursorToEveryTool() {
        // When
        var report = new ReferenceClient(ToolTokens.withScopes(ConformanceTools.SCOPE), paged)
                .with("fewestPages", 3)
                .with("structured", false)
                .examples(List.of(example("test_simple_text")))
                .run();
        // Then
        assertThat(report.get("pages").asInt()).isEqualTo(3);
        assertThat(report.get("tools")).hasSize(10);
    }

    @Test
    void findsWhatIsMissingAndWhatBreaksItsSchema() {
        // When
        var problems = new ReferenceClient(ToolTokens.withScopes(ConformanceTools.SCOPE), paged)
                .examples(List.of(
                        example("wrong_structure"),
                        example("test_error_handling"),
                        example("test_simple_text"),
                        example("nobody"),
                        Map.of("tool", "test_tool_with_progress", "progress", 4),
                        Map.of("tool", "test_image_content", "outward", true)))
                .run()
                .get("problems");
        // Then
        assertThat(problems.toString())
                .contains("test_audio_content has no example: add one to this test")
                .contains("an example of nobody, which the server does not list")
                .contains("wrong_structure: ")
                .contains("does not match the tool's output schema")
                .contains("test_error_handling answers an error: This tool intentionally")
                .contains("test_simple_text has no output schema")
                .contains("test_tool_with_progress tells its progress as [1,2,3]")
                .contains("test_image_content should be refused with \\\"needs an approval\\\"");
    }
}
