package dev.rainmaker.workflow;

import static dev.rainmaker.workflow.RunCalls.act;
import static dev.rainmaker.workflow.RunCalls.answer;
import static dev.rainmaker.workflow.RunCalls.as;
import static dev.rainmaker.workflow.RunCalls.audit;
import static dev.rainmaker.workflow.RunCalls.oneOfTwoWins;
import static dev.rainmaker.workflow.RunCalls.question;
import static dev.rainmaker.workflow.RunStatus.DONE;
import static dev.rainmaker.workflow.RunStatus.NEEDS_ATTENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestTokens;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Nobody knows whether something went out: a person looks and says which. */
@QuarkusTest
class RunAnswerTest {
    record Receipt(String id, int size) {}

    @Inject
    TestRuns runs;

    @Inject
    Ids ids;

    @Test
    void whatWasSentIsDoneWithWhatThePersonSaw() {
        // Given
        var calls = new CopyOnWriteArrayList<String>();
        var answers = new CopyOnWriteArrayList<Object>();
        var id = loses(calls, answers, String.class);
        // When
        answer(id, Map.of("version", version(id), "outcome", Map.of("happened", true, "observed", " mail 4711 ")))
                .statusCode(200)
                .body("status", equalTo("runnable"));
        // Then
        runs.becomes(id, DONE);
        assertThat(calls).hasSize(1);
        assertThat(answers).containsExactly("mail 4711");
        assertThat(audit(id)).contains("run.answered");
        assertThat(runs.steps(id)).anySatisfy(step -> assertThat(step.facts())
                .containsEntry("happened", true)
                .containsEntry("answeredBy", "0000000000000000000000se11")
                .doesNotContainValue("mail 4711"));
    }

    @Test
    void theProvidersOwnRecordCanBeGivenAsJson() {
        // Given
        var answers = new CopyOnWriteArrayList<Object>();
        var id = loses(new CopyOnWriteArrayList<>(), answers, Receipt.class);
        // When
        answer(
                        id,
                        Map.of(
                                "version",
                                version(id),
                                "outcome",
                                Map.of("happened", true, "observed", "{\"id\":\"r-1\",\"size\":7}")))
                .statusCode(200);
        // Then
        runs.becomes(id, DONE);
        assertThat(answers).containsExactly(new Receipt("r-1", 7));
    }

    @Test
    void whatWasNotSentIsSentAgainOnce() {
        // Given
        var calls = new CopyOnWriteArrayList<String>();
        var id = loses(calls, new CopyOnWriteArrayList<>(), String.class);
        // When
        answer(id, Map.of("version", version(id), "outcome", Map.of("happened", false)))
                .statusCode(200);
        // Then
        runs.becomes(id, DONE);
        assertThat(calls).hasSize(2).containsOnly(calls.getFirst());
    }

    @Test
    void bothOptionsAreExplained() {
        // Given
        var id = loses(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), String.class);
        // Then
        question(id)
                .statusCode(200)
                .body("kind", equalTo("unknown_outcome"))
                .body("step", equalTo("first"))
                .body("choices.title", contains("It was sent", "It was not sent"))
                .body("effects.name", contains("send"));
        as(TestTokens.viewer()).get("/api/v1/runs/" + id + "/question").then().statusCode(403);
        as(TestTokens.viewer())
                .body(Map.of("version", version(id), "outcome", Map.of("happened", false)))
                .post("/api/v1/runs/" + id + "/answer")
                .then()
                .statusCode(403);
    }

    @Test
    void ofTwoAnswersTheFirstCounts() {
        // Given
        var calls = new CopyOnWriteArrayList<String>();
        var id = loses(calls, new CopyOnWriteArrayList<>(), String.class);
        var answer = Map.of("version", version(id), "outcome", Map.of("happened", false));
        // When
        oneOfTwoWins(() -> as(TestTokens.manager()).body(answer).post("/api/v1/runs/" + id + "/answer"));
        // Then
        runs.becomes(id, DONE);
        assertThat(calls).hasSize(2);
        answer(id, answer).statusCode(409).body("code", equalTo("question_answered"));
    }

    @Test
    void anAnswerToWhatWasAskedBeforeIsRefused() {
        // Given
        var id = loses(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), String.class);
        var old = version(id);
        act(id, "take-over").statusCode(200);
        act(id, "hand-back").statusCode(200);
        // Then
        answer(id, Map.of("version", old, "outcome", Map.of("happened", false)))
                .statusCode(409)
                .body("code", equalTo("question_answered"));
        answer(id, Map.of("version", version(id), "outcome", Map.of("happened", false)))
                .statusCode(200);
    }

    @Test
    void anAnswerFitsItsQuestion() {
        // Given
        var id = loses(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), String.class);
        var version = version(id);
        // Then
        for (var outcome : List.of(Map.of("happened", true), Map.of("happened", true, "observed", " "), Map.of())) {
            answer(id, Map.of("version", version, "outcome", outcome)).statusCode(400);
        }
        answer(id, Map.of("version", version)).statusCode(400);
        answer(id, Map.of("outcome", Map.of("happened", false))).statusCode(400);
        answer(
                        id,
                        Map.of(
                                "version", version,
                                "outcome", Map.of("happened", false),
                                "missingData", Map.of("email", "a@b.example")))
                .statusCode(400);
        answer(id, Map.of("version", version, "missingData", Map.of("email", "a@b.example")))
                .statusCode(409)
                .body("code", equalTo("no_question"));
        assertThat(runs.get(id).status()).isEqualTo(NEEDS_ATTENTION);
    }

    @Test
    void aRunThatAsksNothingSaysSo() {
        // Given
        var id = runs.start(runs.script());
        runs.becomes(id, DONE);
        // Then
        question(id).statusCode(204);
        question(new RunId(ids.next())).statusCode(404);
    }

    /** A run whose first step sends something and never hears whether it arrived. */
    private <T> RunId loses(List<String> calls, List<Object> answers, Class<T> type) {
        var script = runs.script();
        Scripts.on(script, "first", step -> {
            answers.add(step.effect("send", "hello", type, key -> {
                calls.add(key);
                if (calls.size() == 1) {
                    throw new IOException("connection lost");
                }
                return null;
            }));
            return StepResult.next();
        });
        var id = runs.start(script);
        runs.becomes(id, NEEDS_ATTENTION);
        return id;
    }

    private static String version(RunId id) {
        return question(id).statusCode(200).extract().path("version");
    }
}
