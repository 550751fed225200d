package dev.rainmaker.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.workflow.GraphPicture.Edge;
import dev.rainmaker.workflow.UnknownGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
    private final Graphs graphs = new Graphs(List.of(new ScriptedGraph(), new LoopGraph()));

    @Test
    void drawsNodesEdgesAndMermaid() {
        // When
        var picture = graphs.picture("scripted");
        // Then
        assertThat(picture.nodes()).containsExactly("__START__", "first", "second", "third", "__END__");
        assertThat(picture.edges())
                .contains(
                        new Edge("__START__", "first", null),
                        new Edge("first", "__END__", "end"),
                        new Edge("second", "third", null));
        assertThat(picture.mermaid()).contains("flowchart").contains("first").contains("third");
        assertThat(graphs.kinds()).contains("loop", "scripted");
        assertThat(graphs.entry("loop")).isEqualTo(new Graphs.Entry(3, "count", Priority.NORMAL));
    }

    @Test
    void knowsWhereASkippedStepGoesOnUnlessOnlyItsAnswerCouldTell() {
        // Given
        var empty = state(Map.of());
        // Then
        assertThat(graphs.skip("scripted", 1, "first", empty).chosen()).contains("second");
        assertThat(graphs.skip("scripted", 1, "second", empty).chosen()).contains("third");
        assertThat(graphs.skip("loop", 3, "choose", empty).chosen()).isEmpty();
        assertThat(graphs.skip("loop", 3, "choose", empty).targets()).containsExactlyInAnyOrder("left", "__END__");
        assertThat(graphs.skip("loop", 2, "choose", empty).targets()).isEmpty();
        assertThat(graphs.find("nothing", 1)).isEmpty();
    }

    @Test
    void refusesGraphsThatCouldGetStuck() {
        assertThatThrownBy(() -> plan(new GraphBuilder().startAt("a"))).hasMessageContaining("start");
        assertThatThrownBy(() -> plan(new GraphBuilder())).hasMessageContaining("start");
        assertThatThrownBy(() ->
                        plan(new GraphBuilder().startAt("a").node("a", node()).to("b")))
                .hasMessageContaining("unknown node b");
        assertThatThrownBy(() -> new GraphBuilder().node("Not A Name", node())).hasMessageContaining("snake");
        assertThatThrownBy(() -> new GraphBuilder().node("a", node()).end().node("a", node()))
                .hasMessageContaining("snake");
        assertThatThrownBy(() -> new GraphBuilder().node("a", node()).route(state -> "x", Map.of()))
                .hasMessageContaining("targets");
        assertThatThrownBy(() ->
                        new GraphBuilder().startAt("a").node("a", node()).end().plan("k".repeat(33), 1))
                .hasMessageContaining("short name");
        assertThatThrownBy(() -> new Graphs(List.of(new LoopGraph(), new LoopGraph())))
                .hasMessageContaining("one version");
        assertThatThrownBy(() -> graphs.picture("nothing"))
                .isInstanceOf(UnknownGraph.class)
                .hasMessageContaining("scripted");
    }

    @Test
    void aRouteMustChooseADeclaredLabel() {
        // Given
        var node = new GraphNode("a", node(), state -> state.text("choice"), Map.of("x", "b"));
        // Then
        assertThat(node.label(state(Map.of("choice", "x")))).isEqualTo("x");
        assertThatThrownBy(() -> node.label(state(Map.of("choice", "y")))).isInstanceOf(PermanentFailure.class);
        assertThatThrownBy(() -> node.label(state(Map.of()))).isInstanceOf(PermanentFailure.class);
    }

    private static NodeAction node() {
        return step -> StepResult.next();
    }

    private static GraphPlan plan(GraphBuilder builder) {
        return builder.plan("k", 1);
    }

    private static RunState state(Map<String, Object> values) {
        return new RunState(values, new ObjectMapper());
    }
}
