package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static dev.rainmaker.workflow.RunStatus.WAITING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.tool.ToolCall;
import dev.rainmaker.tools.ToolFailed;
import dev.rainmaker.tools.house.StorageGateway;
import dev.rainmaker.workflow.StepEffect;
import dev.rainmaker.workflow.StepInput;
import dev.rainmaker.workflow.StepMade;
import dev.rainmaker.workflow.TestRuns;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a step started from, which tools it called, what it did under the ledger, and what it made. */
@QuarkusTest
class StepTraceTest {
    private static final String PERSON = "mona.private@example.org";

    @Inject
    TestRuns runs;

    @Inject
    StorageGateway storage;

    @Test
    void aStepTellsItsCheckpointAndTheSignalsThatItTook() {
        // Given
        var script = runs.script();
        Scripts.on(
                script,
                "second",
                step -> step.signals().isEmpty() ? StepResult.waitFor(Awaited.named("go")) : StepResult.next());
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        // When
        runs.signal(id, "go", "message-7");
        runs.becomes(id, DONE);
        // Then
        assertThat(runs.steps(id)).extracting(step -> step.input().checkpoint()).containsExactly(0, 1, 2, 3);
        assertThat(runs.steps(id).get(2).input().signals())
                .containsExactly(new StepInput.UsedSignal("go", "message-7"));
        assertThat(runs.steps(id).get(1).input().signals()).isEmpty();
        assertThat(runs.steps(id)).noneMatch(step -> step.input().timedOut());
    }

    @Test
    void aStepTellsWhichToolsItCalledAndHowTheyAnswered() {
        // Given
        var script = runs.script();
        var key = "traces/" + script + ".txt";
        Scripts.on(script, "first", step -> {
            storage.upload(key, "hello".getBytes(StandardCharsets.UTF_8), "text/plain", script);
            try {
                storage.get("traces/none-" + script);
            } catch (ToolFailed missing) {
                return StepResult.next();
            }
            return StepResult.fail("found", "There should be no such file.");
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        storage.get(key);
        // Then
        assertThat(runs.steps(id).getFirst().tools())
                .extracting(ToolCall::server, ToolCall::tool, ToolCall::outcome)
                .containsExactly(
                        tuple("storage", "upload_file", ToolCall.CallOutcome.DONE),
                        tuple("storage", "get_file", ToolCall.CallOutcome.REFUSED));
        assertThat(runs.steps(id).getFirst().tools()).allMatch(call -> call.ms() >= 0);
        assertThat(runs.steps(id).get(1).tools()).isEmpty();
    }

    @Test
    void whatAStepMadeIsToldOnceAndInOrder() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.made("message", "m1");
            step.made("approval", "a1");
            step.made("message", "m1");
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(runs.steps(id).getFirst().made())
                .containsExactly(new StepMade("message", "m1"), new StepMade("approval", "a1"));
    }

    @Test
    void eachTryTellsWhatItDidAboutAnEffectAndWhatTheLedgerSaysNow() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.effect("note", "x", String.class, key -> "noted");
            if (step.attempt() == 1) {
                throw new RetryableFailure("busy", "Busy.");
            }
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(runs.steps(id).subList(0, 2))
                .extracting(step -> step.effects().getFirst())
                .extracting(StepEffect::name, StepEffect::how, StepEffect::state)
                .containsExactly(
                        tuple("note", StepEffect.How.DONE, StepEffect.LedgerState.DONE),
                        tuple("note", StepEffect.How.REPLAYED, StepEffect.LedgerState.DONE));
    }

    @Test
    void anEffectWhoseOutcomeNobodyKnowsStaysUnknownUntilAPersonDecides() {
        // Given
        var script = runs.script();
        var calls = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", String.class, key -> {
                if (calls.incrementAndGet() == 1) {
                    throw new IOException("connection lost");
                }
                return "ok";
            });
            return StepResult.next();
        });
        var id = runs.start(script);
        runs.becomes(id, NEEDS_ATTENTION);
        var parked = runs.steps(id).getFirst().effects();
        // When
        runs.act(api -> api.retry(id, TestRuns.SELLER));
        runs.becomes(id, DONE);
        // Then
        assertThat(parked)
                .extracting(StepEffect::how, StepEffect::state)
                .containsExactly(tuple(StepEffect.How.UNKNOWN, StepEffect.LedgerState.UNKNOWN));
        assertThat(runs.steps(id).subList(0, 2))
                .extracting(step -> step.effects().getFirst().how())
                .containsExactly(StepEffect.How.UNKNOWN, StepEffect.How.DONE);
    }

    @Test
    void anEffectThatSurelyDidNotHappenHasNoLineInTheLedger() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", String.class, key -> {
                throw new PermanentFailure("refused", "Refused.");
            });
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, NEEDS_ATTENTION);
        // Then
        assertThat(runs.steps(id).getFirst().effects())
                .extracting(StepEffect::how, StepEffect::state)
                .containsExactly(tuple(StepEffect.How.NOT_DONE, null));
    }

    @Test
    void anEffectUnderWayIsOpenUntilItsStepIsCommitted() throws Exception {
        // Given
        var script = runs.script();
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        Scripts.on(script, "first", step -> {
            step.effect("send", "x", String.class, key -> {
                entered.countDown();
                open.await();
                return "ok";
            });
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        // Then
        see(id.value())
                .body("openEffects", hasSize(1))
                .body("openEffects[0].name", equalTo("send"))
                .body("openEffects[0].node", equalTo("first"))
                .body("openEffects[0].state", equalTo("started"));
        open.countDown();
        runs.becomes(id, DONE);
        see(id.value()).body("openEffects", hasSize(0)).body("steps[0].effects[0].state", equalTo("done"));
    }

    @Test
    void whatPeopleReadOverHttpHoldsNoPersonalData() {
        // Given
        var script = runs.script();
        var key = "traces/" + script + ".txt";
        Scripts.on(script, "first", step -> {
            step.effect("write", Map.of("to", PERSON), List.class, effect -> List.of("Dear " + PERSON));
            storage.upload(key, PERSON.getBytes(StandardCharsets.UTF_8), "text/plain", script);
            step.made("file", script);
            return StepResult.next("address", PERSON);
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        var steps = given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/runs/" + id + "/steps")
                .then()
                .statusCode(200)
                .body("[0].tools.tool", contains("upload_file"))
                .body("[0].effects.how", contains("done", "done"))
                .body("[0].made.kind", contains("file"))
                .extract()
                .asString();
        assertThat(steps).doesNotContain("mona").doesNotContain("Dear").doesNotContain("trace\"");
    }

    @Test
    void whatAPersonLeftOutStartedFromNothing() {
        // Given
        var script = runs.script();
        Scripts.on(script, "first", step -> StepResult.waitFor(Awaited.named("never")));
        var id = runs.start(script);
        runs.becomes(id, WAITING);
        // When
        runs.act(api -> api.skip(id, "not needed", null, TestRuns.SELLER));
        // Then
        await().untilAsserted(() -> assertThat(runs.steps(id)).hasSizeGreaterThan(1));
        assertThat(runs.steps(id).get(1).input()).isNull();
        assertThat(runs.steps(id).get(1).tools()).isEmpty();
    }

    private static io.restassured.response.ValidatableResponse see(String id) {
        return given().auth()
                .oauth2(TestTokens.viewer())
                .get("/api/v1/runs/" + id)
                .then()
                .statusCode(200);
    }
}
