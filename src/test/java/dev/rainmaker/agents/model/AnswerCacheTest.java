package dev.rainmaker.agents.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import dev.rainmaker.agents.AgentCost;
import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.ModelPrices;
import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.platform.planning.EventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A reading that was paid for is not paid for again; anything that could change the answer asks anew. */
@QuarkusTest
@QuarkusTestResource(value = ModelStub.class, restrictToAnnotatedClass = true)
class AnswerCacheTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Inject
    OpenAiModels models;

    @Inject
    ModelCalls calls;

    @Inject
    ModelPrices prices;

    @Inject
    ObjectMapper json;

    WireMockServer server;

    private final MovingClock clock = new MovingClock("2026-11-22T12:00:00Z");

    @Test
    void theSameMailIsReadOnce() {
        // Given
        var answers = new Completions(server).content(answer(150)).content(answer(80));
        var agent = agent(Map.of());
        var first = agent.read(mail("We will be 150 guests."));
        // When
        var again = agent.read(mail("We will be 150 guests."));
        // Then
        assertThat(answers.asked()).isEqualTo(1);
        assertThat(again.value()).isEqualTo(first.value());
        assertThat(first.usage().cached()).isFalse();
        assertThat(again.usage().cached()).isTrue();
        assertThat(again.usage().calls()).isZero();
        assertThat(again.usage().tokensIn() + again.usage().tokensOut()).isZero();
        assertThat(again.usage().cost()).isEqualTo(AgentCost.NOTHING);
        assertThat(again.usage().model()).isEqualTo("test-model-2026");
    }

    @Test
    void anotherMailAndAnotherDayAreOtherQuestions() {
        // Given
        var answers =
                new Completions(server).content(answer(150)).content(answer(80)).content(answer(150));
        var agent = agent(Map.of());
        agent.read(mail("We will be 150 guests."));
        // When
        var other = agent.read(mail("We will be 80 guests."));
        agent.read(ReceivedReply.plain("We will be 150 guests.", TODAY.plusDays(1)));
        // Then
        assertThat(other.value().slots().getFirst().value()).isEqualTo("80");
        assertThat(answers.asked()).isEqualTo(3);
    }

    @Test
    void anOldAnswerIsAskedForAgain() {
        // Given
        var answers = new Completions(server).content(answer(150)).content(answer(150));
        var agent = agent(Map.of("rainmaker.ai.cache.expire-after", "PT1H"));
        agent.read(mail("We will be 150 guests."));
        clock.move(Duration.ofMinutes(61));
        // When
        var again = agent.read(mail("We will be 150 guests."));
        // Then
        assertThat(again.usage().cached()).isFalse();
        assertThat(answers.asked()).isEqualTo(2);
    }

    @Test
    void theOldestAnswersMakeRoom() {
        // Given
        var answers = new Completions(server)
                .content(answer(1))
                .content(answer(2))
                .content(answer(3))
                .content(answer(1));
        var agent = agent(Map.of("rainmaker.ai.cache.entries", "1"));
        for (int guests = 1; guests <= 3; guests++) {
            agent.read(mail("We will be " + guests + " guests."));
        }
        // When
        agent.read(mail("We will be 1 guests."));
        // Then
        assertThat(answers.asked()).isEqualTo(4);
    }

    @Test
    void whoAsksForWordsGetsNewOnes() {
        // Given
        var answers = new Completions(server).content(question("When?")).content(question("On which day?"));
        var agent = agent(Map.of());
        var state = new BriefState(EventType.WEDDING, Map.of(), Set.of());
        agent.next(state);
        // When
        var again = agent.next(state);
        // Then
        assertThat(again.value().question()).isEqualTo("On which day?");
        assertThat(answers.asked()).isEqualTo(2);
    }

    @Test
    void anUnusableAnswerIsNotKept() {
        // Given
        var answers =
                new Completions(server).content("no JSON").content(answer(150)).content(answer(80));
        var agent = agent(Map.of());
        agent.read(mail("We will be 150 guests."));
        // When
        var again = agent.read(mail("We will be 150 guests."));
        // Then
        assertThat(again.value().slots().getFirst().value()).isEqualTo("150");
        assertThat(answers.asked()).isEqualTo(2);
    }

    private ConversationAgent agent(Map<String, String> settings) {
        var cache = new AnswerCache(ModelSettings.of(settings), clock);
        var model = new StructuredModel(models, calls, cache, prices, json, clock);
        return new ModelConversation(model, new RulesConversation(clock));
    }

    private static ReceivedReply mail(String text) {
        return ReceivedReply.plain(text, TODAY);
    }

    private static String answer(int guests) {
        return """
                {"intent":"interested","confidence":0.9,"reason":"They plan.","slots":[{"slot":"guests","value":"%d",
                "sentence":"We will be %d guests.","confidence":0.9,"replaces":false}],"sensitive":false,"sensitiveSentence":null,"wants":[]}""".formatted(guests, guests);
    }

    private static String question(String words) {
        return "{\"slot\":\"event_date\",\"question\":\"" + words
                + "\",\"reason\":\"A price needs it.\",\"contradiction\":false}";
    }
}
