package dev.rainmaker.agents.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

/** Answers of a chat-completions server, in order; the last one stays. */
final class Completions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final WireMockServer server;
    private int answers;

    Completions(WireMockServer server) {
        this.server = server;
        server.resetAll();
    }

    Completions content(String content) {
        return completion(content, null, "stop");
    }

    Completions cutOff(String content) {
        return completion(content, null, "length");
    }

    Completions refusal(String words) {
        return completion(null, words, "stop");
    }

    Completions then(ResponseDefinitionBuilder response) {
        var state = answers == 0 ? Scenario.STARTED : "answer " + answers;
        answers++;
        server.stubFor(post(urlEqualTo("/v1/chat/completions"))
                .inScenario("answers")
                .whenScenarioStateIs(state)
                .willSetStateTo("answer " + answers)
                .willReturn(response));
        return this;
    }

    int asked() {
        return server.getAllServeEvents().size();
    }

    JsonNode lastRequest() {
        return parse(server.getAllServeEvents().getFirst().getRequest().getBodyAsString());
    }

    String authorization() {
        return server.getAllServeEvents().getFirst().getRequest().getHeader("Authorization");
    }

    private Completions completion(String content, String refusal, String finish) {
        var root = JSON.createObjectNode();
        root.put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1790000000L)
                .put("model", "test-model-2026");
        var choice = root.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finish);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .put("refusal", refusal)
                .putArray("annotations");
        choice.putNull("logprobs");
        root.put("service_tier", "default").put("a_member_of_tomorrow", true);
        var usage = root.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 20)
                .put("total_tokens", 120);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 0).put("audio_tokens", 0);
        return then(aResponse().withHeader("Content-Type", "application/json").withBody(root.toString()));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
