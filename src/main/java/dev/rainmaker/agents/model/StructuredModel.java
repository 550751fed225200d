package dev.rainmaker.agents.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rainmaker.agents.AgentFailed;
import dev.rainmaker.agents.AgentProblem;
import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.ModelPrices;
import dev.rainmaker.platform.clock.Clock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the language model for an answer in the form of a record. Call it on a virtual thread, never inside a transaction.
 * An answer that is empty, cut off, not JSON or not true to the brief gets one repair try; after that it fails.
 */
@Singleton
public class StructuredModel {
    private static final int TRIES = 2;

    private final OpenAiModels models;
    private final ModelCalls calls;
    private final AnswerCache cache;
    private final ModelPrices prices;
    private final ObjectMapper json;
    private final Clock clock;

    StructuredModel(
            OpenAiModels models,
            ModelCalls calls,
            AnswerCache cache,
            ModelPrices prices,
            ObjectMapper json,
            Clock clock) {
        this.models = models;
        this.calls = calls;
        this.cache = cache;
        this.prices = prices;
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.clock = clock;
    }

    /**
     * A reading that was asked for before, word for word, gets the kept answer and costs nothing.
     *
     * @return the answer as checked by the task
     * @throws AgentFailed model_unavailable, model_refused or model_answer_invalid
     */
    public <A> AgentResult<A> ask(ModelTask<A> task) {
        var meter = new Meter(task.prompt(), prices, clock);
        var kept = cache.find(task).orElse(null);
        if (kept != null) {
            var known = parse(task, kept.text());
            if (known.problems().isEmpty()) {
                return new AgentResult<>(known.value(), meter.ofCache(kept.model()), false);
            }
        }
        var messages = new ArrayList<ChatMessage>(
                List.of(SystemMessage.from(task.prompt().text()), UserMessage.from(task.input())));
        var problems = List.<String>of();
        for (var i = 0; i < TRIES; i++) {
            var response = calls.call(models.get(), request(task, messages), meter);
            var text = response.aiMessage().text();
            var read = read(task, response, text);
            if (read.problems().isEmpty()) {
                cache.keep(task, new AnswerCache.Kept(response.modelName(), text));
                return new AgentResult<>(read.value(), meter.usage(), false);
            }
            problems = read.problems();
            if (text != null && !text.isBlank()) {
                messages.add(AiMessage.from(text));
            }
            messages.add(UserMessage.from("The answer was not usable: " + String.join("; ", problems)
                    + ". Answer again, complete and in the required form."));
        }
        throw new AgentFailed(
                AgentProblem.MODEL_ANSWER_INVALID,
                "The language model's answer to " + task.prompt().agent() + "/"
                        + task.prompt().id() + " was not usable twice: " + problems.getFirst()
                        + ". Try again or do this step by hand.",
                meter.usage());
    }

    /** A value of the brief as JSON for the prompt. */
    public String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <A> ChatRequest request(ModelTask<A> task, List<ChatMessage> messages) {
        var format = ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(Schemas.of(task.prompt().schemaName(), task.answer()))
                .build();
        return ChatRequest.builder()
                .messages(List.copyOf(messages))
                .responseFormat(format)
                .build();
    }

    private <A> Answer<A> read(ModelTask<A> task, ChatResponse response, String text) {
        if (text == null || text.isBlank()) {
            return new Answer<>(null, List.of("it was empty"));
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            return new Answer<>(null, List.of("it was cut off; be shorter"));
        }
        return parse(task, text);
    }

    private <A> Answer<A> parse(ModelTask<A> task, String text) {
        try {
            var value = json.readValue(text, task.answer());
            return value == null
                    ? new Answer<>(null, List.of("it was null"))
                    : new Answer<>(value, task.problems().apply(value));
        } catch (JsonProcessingException e) {
            return new Answer<>(null, List.of("it was not JSON in the required form"));
        } catch (IllegalArgumentException | NullPointerException e) {
            return new Answer<>(null, List.of("a required member was missing"));
        }
    }

    private record Answer<A>(A value, List<String> problems) {}
}
