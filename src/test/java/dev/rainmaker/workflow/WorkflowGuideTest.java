package dev.rainmaker.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The graphs in the guide are those of the code. After a wanted change: {@code ./mvnw -pl src -am test
 * -Dtest=WorkflowGuideTest -Dsurefire.failIfNoSpecifiedTests=false -Dworkflow.docs.update=true}.
 */
@QuarkusTest
class WorkflowGuideTest {
    private static final Path PAGE = Path.of("docs/guide/workflow.md");

    @Inject
    RunsApi runs;

    @ParameterizedTest
    @ValueSource(strings = {"hunt", "journey", "booking"})
    void theDrawnGraphIsTheOneThatRuns(String kind) throws IOException {
        // Given
        var drawn = "```mermaid\n" + diagram(runs.picture(kind)) + "```";
        var page = Files.readString(PAGE);
        var begin = "<!-- graph " + kind + ", written by WorkflowGuideTest -->\n";
        var end = "\n<!-- end of graph " + kind + " -->";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        assertThat(page).contains(begin).contains(end);
        if (Boolean.getBoolean("workflow.docs.update")) {
            page = page.substring(0, from) + drawn + page.substring(to);
            Files.writeString(PAGE, page);
            to = page.indexOf(end);
        }
        // When
        var shown = page.substring(from, to);
        // Then
        assertThat(shown)
                .as(PAGE + " draws another graph; if the change is wanted, write it with -Dworkflow.docs.update=true")
                .isEqualTo(drawn);
    }

    private static String diagram(GraphPicture picture) {
        var text = new StringBuilder("flowchart TD\n");
        for (var node : picture.nodes()) {
            text.append("  ").append(shape(node)).append('\n');
        }
        for (var edge : picture.edges()) {
            text.append("  ")
                    .append(id(edge.from()))
                    .append(edge.label() == null ? " --> " : " -- " + edge.label() + " --> ")
                    .append(id(edge.to()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String shape(String node) {
        return switch (node) {
            case "__START__" -> "begin((start))";
            case "__END__" -> "over((done))";
            default -> id(node) + "[" + node.replace('_', ' ') + "]";
        };
    }

    /** Mermaid keeps some words for itself. */
    private static String id(String node) {
        return switch (node) {
            case "__START__" -> "begin";
            case "__END__" -> "over";
            default -> "n_" + node;
        };
    }
}
