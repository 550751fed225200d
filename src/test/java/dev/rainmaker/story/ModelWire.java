package dev.rainmaker.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rainmaker.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** The chat-completions server in front of which the product stands: keeps every question, answers by a function. */
final class ModelWire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One question: who asked (name of the schema), what stood in the user's part, and the whole request. */
    record Question(String schema, String input, String authorization, JsonNode request) {}

    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final BiFunction<String, String, String> answers;
    private final int promptTokens;
    private final HttpServer server;

    /** Answers by schema name and input. */
    ModelWire(BiFunction<String, String, String> answers) throws IOException {
        this(answers, 100);
    }

    /** @param promptTokens that each answer says it took */
    ModelWire(BiFunction<String, String, String> answers, int promptTokens) throws IOException {
        this.answers = answers;
        this.promptTokens = promptTokens;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port())), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** The same in this process, also over class loaders. */
    static String port() {
        return FreePort.named("story-model");
    }

    List<Question> questions() {
        return questions;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody());
            var question = new Question(
                    request.at("/response_format/json_schema/name").asText(),
                    request.at("/messages/1/content").asText(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    request);
            questions.add(question);
            var content = answers.apply(question.schema(), question.input());
            var body = completion(content).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String completion(String content) throws JsonProcessingException {
        var root = JSON.createObjectNode();
        root.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1790000000L);
        root.put("model", ModelStoryProfile.MODEL + "-2026");
        var choice = root.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        root.putObject("usage")
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", 20)
                .put("total_tokens", promptTokens + 20);
        return JSON.writeValueAsString(root);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
