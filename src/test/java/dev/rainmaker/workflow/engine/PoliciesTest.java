package dev.rainmaker.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.PlatformProblem;
import dev.rainmaker.workflow.RunStatus;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final class Refused extends DomainException {
        Refused(PlatformProblem problem) {
            super(problem, "Because.");
        }
    }

    @Test
    void retriesWaitLongerEachTimeUpToALimit() {
        // Given
        var policy = new RetryPolicy(5, Duration.ofMinutes(1), 3, Duration.ofHours(6));
        // Then
        assertThat(policy.delay(1, "")).isEqualTo(Duration.ofMinutes(1));
        assertThat(policy.delay(2, "")).isEqualTo(Duration.ofMinutes(3));
        assertThat(policy.delay(3, "")).isEqualTo(Duration.ofMinutes(9));
        assertThat(policy.delay(60, "")).isEqualTo(Duration.ofHours(6));
        assertThat(policy.delay(1, "another run")).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
        assertThat(policy.exhausted(4)).isFalse();
        assertThat(policy.exhausted(5)).isTrue();
    }

    @Test
    void failuresAreTriedAgainUnlessTheyAreRefusals() {
        assertThat(verdict(new PermanentFailure("a", "A.")).permanent()).isTrue();
        assertThat(verdict(new OutcomeUnknown("send", null)).permanent()).isTrue();
        assertThat(verdict(new RetryableFailure("b", "B."))).isEqualTo(new FailureVerdict(false, "b", "B."));
        assertThat(verdict(new Refused(PlatformProblem.NOT_FOUND)))
                .isEqualTo(new FailureVerdict(true, "not_found", "Because."));
        for (var passing : List.of(
                PlatformProblem.UNAVAILABLE, PlatformProblem.TOO_MANY_REQUESTS, PlatformProblem.VERSION_CONFLICT)) {
            assertThat(verdict(new Refused(passing)).permanent()).isFalse();
        }
        assertThat(verdict(new CompletionException(new ExecutionException(new PermanentFailure("deep", "D."))))
                        .code())
                .isEqualTo("deep");
        assertThat(verdict(new OptimisticLockException("row 1")))
                .isEqualTo(new FailureVerdict(
                        false,
                        "version_conflict",
                        "The step node met a change that somebody else made at the same moment. Retry it."));
        assertThat(verdict(new CompletionException(null)).code()).isEqualTo("unexpected");
    }

    @Test
    void onlyRefusalsSayThatNothingHappened() {
        assertThat(FailureVerdict.nothingHappened(new PermanentFailure("a", "A.")))
                .isTrue();
        assertThat(FailureVerdict.nothingHappened(new RetryableFailure("a", "A.")))
                .isTrue();
        assertThat(FailureVerdict.nothingHappened(new Refused(PlatformProblem.FORBIDDEN)))
                .isTrue();
        assertThat(FailureVerdict.nothingHappened(new Refused(PlatformProblem.UNAVAILABLE)))
                .isFalse();
        assertThat(FailureVerdict.nothingHappened(new IllegalStateException())).isFalse();
        assertThat(FailureVerdict.interrupted(new CompletionException(new InterruptedException())))
                .isTrue();
        assertThat(FailureVerdict.interrupted(new IllegalStateException())).isFalse();
    }

    @Test
    void awaitedSignalsKeepTheirFormInTheDatabase() {
        // Given
        var awaited = List.of(Awaited.named("a.b"), Awaited.about("c.d", "x1"));
        // When
        var text = Awaited.text(awaited);
        // Then
        assertThat(text).isEqualTo("a.b,c.d#x1");
        assertThat(Awaited.parse(text)).isEqualTo(awaited);
        assertThat(Awaited.parse("")).isEmpty();
        assertThat(Awaited.parse(null)).isEmpty();
        assertThat(Awaited.about("c.d", "x1").fits(new ReceivedSignal("1", "c.d", "x1")))
                .isTrue();
        assertThat(Awaited.about("c.d", "x1").fits(new ReceivedSignal("1", "c.d", "x2")))
                .isFalse();
        assertThat(Awaited.named("a.b").fits(new ReceivedSignal("1", "c.d", "x1")))
                .isFalse();
    }

    @Test
    void theStateGivesBackWhatAStepPutIn() {
        // Given
        record Slot(String name, int guests) {}
        var json = new StateJson(new ObjectMapper().findAndRegisterModules());
        var values = new HashMap<String, Object>();
        values.put("text", "t");
        values.put("flag", true);
        values.put("list", List.of("a", "b"));
        values.put("slot", new Slot("guests", 80));
        values.put("at", Instant.parse("2026-11-22T10:00:00Z").toString());
        values.put("price", "12.50");
        values.put("gone", null);
        // When
        var state = json.stored(json.write(values));
        // Then
        assertThat(state.require("text")).isEqualTo("t");
        assertThat(state.flag("flag")).isTrue();
        assertThat(state.flag("text")).isFalse();
        assertThat(state.texts("list")).containsExactly("a", "b");
        assertThat(state.texts("text")).isEmpty();
        assertThat(state.as("slot", Slot.class)).isEqualTo(new Slot("guests", 80));
        assertThat(state.as("list", new TypeReference<List<String>>() {})).hasSize(2);
        assertThat(state.instant("at")).contains(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(state.instant("none")).isEmpty();
        assertThat(state.decimal("price")).isEqualTo(new BigDecimal("12.50"));
        assertThat(state.decimal("none")).isZero();
        assertThat(state.number("text")).isZero();
        assertThat(state.has("gone")).isFalse();
        assertThat(state.text("gone")).isNull();
        assertThat(state.values()).hasSize(7);
        assertThatThrownBy(() -> state.require("gone")).hasMessageContaining("gone");
        assertThatThrownBy(() -> json.read("{")).isInstanceOf(PermanentFailure.class);
        assertThatThrownBy(() -> json.text(new Object())).isInstanceOf(PermanentFailure.class);
        assertThat(json.plain(Map.of())).isEmpty();
    }

    @Test
    void resultsCarryTheirUpdates() {
        assertThat(StepResult.next("a", null).updates()).containsEntry("a", null);
        assertThat(StepResult.waitFor(Set.of("x"), Optional.empty(), Map.of("b", 1))
                        .resumingAt("node"))
                .isEqualTo(new StepResult.Wait(Set.of(Awaited.named("x")), Optional.empty(), "node", Map.of("b", 1)));
        assertThat(StepResult.attention("c", "S.", "retry").options()).containsExactly("retry");
    }

    @Test
    void aStatusKnowsWhereItMayGo() {
        assertThat(RunStatus.WAITING.to(RunStatus.DONE)).isEqualTo(RunStatus.DONE);
        assertThat(RunStatus.PAUSED.to(RunStatus.WAITING)).isEqualTo(RunStatus.WAITING);
        assertThat(RunStatus.DONE.ended()).isTrue();
        assertThat(RunStatus.of("needs_attention").text()).isEqualTo("needs_attention");
        assertThatThrownBy(() -> RunStatus.CANCELLED.to(RunStatus.RUNNABLE)).hasMessageContaining("cannot become");
        assertThatThrownBy(() -> RunStatus.NEEDS_ATTENTION.to(RunStatus.PAUSED)).hasMessageContaining("cannot become");
    }

    private static FailureVerdict verdict(Throwable failure) {
        return FailureVerdict.of(failure, "node");
    }
}
