package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.tools.house.StorageGateway;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import dev.rainmaker.workflow.TestRuns;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Spans of steps, effects and calls of tools, as an exporter gets them. */
@QuarkusTest
@TestProfile(Traced.class)
class TracingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    TestRuns runs;

    @Inject
    RunsApi api;

    @Inject
    RunSignals signals;

    @Inject
    StorageGateway storage;

    @Inject
    InMemorySpanExporter exporter;

    @Inject
    Traced.Wire wire;

    @Test
    void aStepIsASpanThatSaysWhichAndHowItEnded() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            if (step.attempt() == 1) {
                throw new RetryableFailure("busy", "Busy.");
            }
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        var tries = spans(2, step(id, "first"));
        assertThat(tries)
                .extracting(span -> text(span, "rainmaker.step.outcome"), span -> span.getStatus()
                        .getStatusCode())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("retry", StatusCode.ERROR),
                        org.assertj.core.groups.Tuple.tuple("done", StatusCode.UNSET));
        assertThat(tries).allSatisfy(span -> {
            assertThat(text(span, "rainmaker.run.kind")).isEqualTo("scripted");
            assertThat(span.getParentSpanContext().isValid()).isFalse();
        });
        assertThat(tries)
                .extracting(span -> span.getAttributes().get(AttributeKey.longKey("rainmaker.step.attempt")))
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void effectsAndCallsOfToolsLieWithinTheirStepAndAreHandedToTheToolServer() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.effect("store", script, String.class, key -> storage.upload(
                            "traces/" + script, script.getBytes(StandardCharsets.UTF_8), "text/plain", key)
                    .key());
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        var step = spans(1, step(id, "first")).getFirst();
        var effects = spans(2, in(step).and(named("effect")));
        var effect = effects.stream()
                .filter(span -> "store".equals(text(span, "rainmaker.effect")))
                .findFirst()
                .orElseThrow();
        var write = effects.stream().filter(span -> span != effect).findFirst().orElseThrow();
        var tool = spans(1, in(step).and(named("tool upload_file"))).getFirst();
        assertThat(effect.getParentSpanId()).isEqualTo(step.getSpanId());
        assertThat(text(effect, "rainmaker.effect.outcome")).isEqualTo("done");
        assertThat(write.getParentSpanId()).isEqualTo(effect.getSpanId());
        assertThat(text(write, "rainmaker.effect")).startsWith("upload_file:");
        assertThat(tool.getParentSpanId()).isEqualTo(write.getSpanId());
        assertThat(text(tool, "rainmaker.tool.server")).isEqualTo("storage");
        assertThat(text(tool, "rainmaker.tool.outcome")).isEqualTo("done");
        assertThat(wire.heard("/mcp/storage")).contains("00-" + step.getTraceId() + "-" + tool.getSpanId() + "-01");
    }

    @Test
    void aRunThatARequestStartedIsLinkedToIt() {
        // Given
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        // When
        String hunt = given().auth()
                .oauth2(TestTokens.seller())
                .contentType("application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("target", "blah blah blah"))
                .post("/api/v1/hunts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var run = new RunId(given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/hunts/" + hunt)
                .then()
                .extract()
                .path("runId"));
        runs.becomes(run, NEEDS_ATTENTION);
        // Then
        var first = spans(1, step(run, "plan_queries")).getFirst();
        assertThat(first.getLinks())
                .extracting(link -> link.getSpanContext().getTraceId())
                .containsExactly(trace);
        assertThat(first.getTraceId()).isNotEqualTo(trace);
    }

    @Test
    void aRunAndASignalThatAStepSentAreLinkedToThatStep() {
        // Given
        var waiting = runs.script();
        Scripts.on(
                waiting,
                "first",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        var other = runs.start(waiting);
        runs.becomes(other, WAITING);
        var script = runs.script();
        var child = new java.util.concurrent.CompletableFuture<RunId>();
        Scripts.on(script, "first", step -> {
            child.complete(Reactive.await(() ->
                            api.start(StartRun.of("scripted", null, Map.of("script", runs.script())), TestRuns.SELLER))
                    .id());
            Reactive.await(() -> Panache.withTransaction(() -> signals.signal(other.value(), "go", "x", script)));
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        runs.becomes(other, DONE);
        runs.becomes(child.join(), DONE);
        // Then
        var cause = spans(1, step(id, "first")).getFirst().getSpanContext().getTraceId();
        assertThat(linked(spans(2, step(other, "first")))).containsExactly(cause);
        assertThat(linked(spans(1, step(child.join(), "first")))).containsExactly(cause);
        assertThat(linked(spans(1, step(child.join(), "second")))).isEmpty();
    }

    @Test
    void whatSomebodySearchedForAndTheTokensOfLinksAreInNoSpan() {
        // When
        given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/prospects?q=mona.private")
                .then()
                .statusCode(200);
        given().get("/p/swordfish-token");
        // Then
        spans(2, span -> span.getKind() == SpanKind.SERVER);
        assertThat(exporter.getFinishedSpanItems())
                .allSatisfy(span -> assertThat(span.getName() + span.getAttributes() + span.getEvents())
                        .doesNotContain("mona.private")
                        .doesNotContain("swordfish"));
        assertThat(exporter.getFinishedSpanItems())
                .extracting(span -> text(span, "client.address"))
                .containsAnyOf("-", null)
                .allMatch(address -> address == null || address.equals("-"));
    }

    private static List<String> linked(List<SpanData> spans) {
        return spans.stream()
                .flatMap(span -> span.getLinks().stream())
                .map(LinkData::getSpanContext)
                .map(io.opentelemetry.api.trace.SpanContext::getTraceId)
                .toList();
    }

    private List<SpanData> spans(int atLeast, Predicate<SpanData> which) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found(which))
                .as(
                        "among %s",
                        exporter.getFinishedSpanItems().stream()
                                .map(SpanData::getName)
                                .toList())
                .hasSizeGreaterThanOrEqualTo(atLeast));
        return found(which);
    }

    private List<SpanData> found(Predicate<SpanData> which) {
        return exporter.getFinishedSpanItems().stream().filter(which).toList();
    }

    private static Predicate<SpanData> step(RunId id, String node) {
        return named("step " + node).and(span -> id.value().equals(text(span, "rainmaker.run.id")));
    }

    private static Predicate<SpanData> in(SpanData step) {
        return span -> span.getTraceId().equals(step.getTraceId());
    }

    private static Predicate<SpanData> named(String name) {
        return span -> span.getName().equals(name);
    }

    private static String text(SpanData span, String attribute) {
        return span.getAttributes().get(AttributeKey.stringKey(attribute));
    }
}
