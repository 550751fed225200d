package dev.rainmaker.workflow;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.AgentUsage;
import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.DocumentNature;
import dev.rainmaker.agents.EmailDraft;
import dev.rainmaker.agents.EnrichmentResult;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.MeetingOffer;
import dev.rainmaker.agents.ProposalPlan;
import dev.rainmaker.agents.ReplyDraft;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.SlotChoice;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.workflow.engine.RetryableFailure;
import dev.rainmaker.workflow.engine.Scripts;
import dev.rainmaker.workflow.engine.StepResult;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An agent is asked once for a step, also when its process goes while the step is under way. */
@QuarkusTest
class AgentMeteringTest {
    private static final HuntPlan PLAN = new HuntPlan(HuntFilters.none(), List.of("gala dinner Berlin"));

    @Inject
    TestRuns runs;

    @Inject
    ObjectMapper json;

    @Test
    void aStepThatIsRepeatedGetsTheAnswerThatWasStoredAndItsCost() throws Exception {
        // Given
        var script = runs.script();
        var asked = new AtomicInteger();
        var answers = new CopyOnWriteArrayList<HuntPlan>();
        var entered = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        Scripts.on(script, "first", step -> {
            answers.add(AgentMetering.call(step, "plan", HuntPlan.class, () -> plan(asked))
                    .value());
            entered.countDown();
            open.await();
            return StepResult.next();
        });
        var id = runs.start(script);
        entered.await();
        runs.act(api -> api.pause(id, TestRuns.SELLER));
        // When
        runs.act(api -> api.resume(id, TestRuns.SELLER));
        open.countDown();
        runs.becomes(id, DONE);
        // Then
        assertThat(answers).hasSizeGreaterThanOrEqualTo(2).containsOnly(PLAN);
        assertThat(asked).hasValue(1);
        assertThat(runs.steps(id).getFirst().tokens()).isEqualTo(7);
    }

    @Test
    void aRetryAsksAnew() {
        // Given
        var script = runs.script();
        var asked = new AtomicInteger();
        Scripts.on(script, "first", step -> {
            AgentMetering.call(step, "plan", HuntPlan.class, () -> plan(asked));
            if (step.attempt() == 1) {
                throw new RetryableFailure("unusable", "The answer is of no use.");
            }
            return StepResult.next();
        });
        // When
        runs.becomes(runs.start(script), DONE);
        // Then
        assertThat(asked).hasValue(2);
    }

    /** What is stored must come back as it was, whatever the agent. */
    @ParameterizedTest
    @MethodSource
    void everyAnswerSurvivesBeingStored(Object value) throws Exception {
        // Given
        var result = new AgentResult<>(value, usage(), false);
        var type = TypeFactory.defaultInstance().constructParametricType(AgentResult.class, value.getClass());
        // When
        Object back = json.readValue(json.writeValueAsString(result), type);
        // Then
        assertThat(back).isEqualTo(result);
    }

    static Stream<Object> everyAnswerSurvivesBeingStored() {
        return Stream.of(
                new HuntPlan(
                        new HuntFilters(List.of(EventType.WEDDING), "Lyon", 20, null, LocalDate.of(2027, 5, 1), null),
                        List.of("mariage Lyon", "wedding Lyon")),
                new Judgement(
                        Judgement.Verdict.UNSURE,
                        0.25,
                        DocumentNature.values()[0],
                        "No date.",
                        (Candidate) null,
                        List.of(new Judgement.Signal("intent", "we look for a planner"))),
                new EnrichmentResult(
                        List.of(new EnrichmentResult.Finding(
                                "guests", "80", 0.9, "https://a.example/", "80 guests", Instant.EPOCH)),
                        List.of(new EnrichmentResult.Contradiction("guests", List.of("80", "90"))),
                        true,
                        "thin"),
                new EmailDraft("Your day", "Hello", BriefSlot.GUESTS, List.of(new EmailDraft.Claim("80 guests", "f1"))),
                new ReplyDraft("Hello", List.of(new ReplyDraft.Claim("80 guests", "brief"))),
                new ReplyReading(
                        "We are 80.",
                        ReplyIntent.INTERESTED,
                        0.8,
                        "says so",
                        List.of(new ReplyReading.Slot(BriefSlot.GUESTS, "80", "We are 80.", 0.9)),
                        false,
                        null,
                        Set.of(ReplyReading.Want.CALL)),
                new ProposalPlan(List.of(new ProposalPlan.Choice("p", List.of("i"), true, "fits")), "Hello", List.of()),
                new MeetingOffer(List.of(Instant.EPOCH), ZoneId.of("Europe/Berlin"), "Which suits you?"),
                new SlotChoice(SlotChoice.Outcome.CHOSEN, 1, "The second, please."));
    }

    private static AgentResult<HuntPlan> plan(AtomicInteger asked) {
        asked.incrementAndGet();
        return new AgentResult<>(PLAN, usage(), false);
    }

    private static AgentUsage usage() {
        return new AgentUsage(
                "hunter",
                "3",
                "some-model",
                1,
                5,
                2,
                AgentUsage.ofRules("hunter", 1).cost(),
                12,
                false);
    }
}
