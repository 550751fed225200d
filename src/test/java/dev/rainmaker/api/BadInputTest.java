package dev.rainmaker.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rainmaker.TestTokens;
import dev.rainmaker.api.ApiContract.Member;
import dev.rainmaker.api.ApiContract.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever an owner sends by mistake to any operation of the committed contract is answered by a clear problem: a 4xx with
 * a stable code, a title and a detail, and nothing of the inside.
 */
@QuarkusTest
class BadInputTest {
    /** These describe a value that fits or is read leniently: a word searches, an unknown word finds nothing. */
    private static final Set<String> HARMLESS_QUERY_TYPES = Set.of("string", "boolean");

    private final List<String> wrong = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();
    private ApiContract contract;

    @BeforeEach
    void read() throws IOException {
        contract = new ApiContract();
    }

    @Test
    void bodiesThatAreNoFittingJsonAreRefused() {
        for (var operation : withBody()) {
            for (var body : List.of("{\"a\": ", "", "[]", "\"text\"", "{}}", "\u0000")) {
                if (!body.isEmpty() || operation.body().has("required")) {
                    refused(operation + " body <" + body + ">", send(operation, ContentType.JSON, body));
                }
            }
            refused(operation + " as text/plain", send(operation, ContentType.TEXT, "hello"));
        }
        assertThat(wrong).isEmpty();
    }

    /** Before anything else is looked at, so that even an unknown id in the path makes no difference. */
    @Test
    void valuesOfTheWrongTypeAreRefused() {
        for (var operation : withBody()) {
            for (var member : contract.members(operation.body())) {
                for (var value : ofTheWrongType(member.schema())) {
                    var what = operation + " " + member.path() + "=" + value;
                    var answer = with(operation, member, value);
                    refused(what, answer);
                    if (answer.statusCode() != 400) {
                        wrong.add(what + " is not what was wrong -> " + brief(answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private ArrayNode ofTheWrongType(JsonNode schema) {
        var values = json.createArrayNode();
        return switch (schema.path("type").asText()) {
            case "integer" -> values.add("7").add(1.5).add(true).add(json.createObjectNode());
            case "number" -> values.add("7").add(true).add(json.createObjectNode());
            case "boolean" -> values.add("true").add(1).add(json.createObjectNode());
            case "array" -> values.add(7).add("text");
            case "object" -> values.add(7).add(json.createArrayNode());
            default ->
                values.add(7).add(1.5).add(true).add(json.createObjectNode()).add(json.createArrayNode());
        };
    }

    @Test
    void overLongTextAndUnknownWordsAreRefusedByName() {
        var text = json.getNodeFactory().textNode("x".repeat(30_000));
        for (var operation : withBody()) {
            for (var member : contract.members(operation.body())) {
                if (member.schema().path("type").asText().equals("string")) {
                    var answer = with(operation, member, text);
                    refused(operation + " long " + member.path(), answer);
                    if (!operation.path().contains("/public/")
                            && !answer.asString().contains(member.name())
                            && !"invalid_id".equals(answer.path("code"))) {
                        wrong.add(operation + " long " + member.path() + " is not named: " + brief(answer));
                    }
                }
                if (member.schema().has("enum")) {
                    refused(
                            operation + " unknown " + member.path(),
                            with(operation, member, json.getNodeFactory().textNode("nonsense")));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nonsenseIdsAreRefused() {
        for (var operation : contract.operations()) {
            if (operation.in("path").isEmpty()) {
                continue;
            }
            for (var id : List.of(
                    "x",
                    "y".repeat(300),
                    "..%2F",
                    "%00",
                    "%27%20or%201=1",
                    "0" + "1".repeat(25),
                    "%C3%A9",
                    "%F0%9F%8E%89",
                    "%ff%fe")) {
                var body = operation.body() == null
                        ? null
                        : contract.sample(operation.body()).toString();
                refused(operation + " id " + id, send(operation, ContentType.JSON, body, operation.at(id)));
                refused(operation + " last id " + id, send(operation, ContentType.JSON, body, operation.atLast(id)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nonsenseInTheQueryIsRefused() {
        for (var operation : contract.operations()) {
            if (!operation.method().equals("GET") || !operation.in("path").isEmpty()) {
                continue;
            }
            for (var parameter : operation.in("query")) {
                var name = parameter.path("name").asText();
                var schema = contract.resolve(parameter.path("schema"));
                var values = schema.path("type").asText().equals("integer")
                        ? List.of("-1", "x", "99999999999999")
                        : List.of("nonsense", "z".repeat(3_000), "%F0%9F%8E%89", "%E2%80%AEabc", "%C3%A9");
                for (var value : values) {
                    var answer = send(operation, ContentType.JSON, null, operation.path() + "?" + name + "=" + value);
                    boolean lenient =
                            HARMLESS_QUERY_TYPES.contains(schema.path("type").asText()) && !schema.has("enum");
                    if (!(lenient && answer.statusCode() == 200)) {
                        refused(operation + " ?" + name + "=" + value, answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aProblemNamesTheAddressAsItWasAsked() {
        var problem = given().contentType(ContentType.JSON).body("{}").post("/api/v1/auth/login");

        assertThat(problem.<String>path("instance")).isEqualTo("/api/v1/auth/login");
    }

    @Test
    void aFormThatEndsTooEarlyIsRefused() throws Exception {
        for (var form : List.of("--x--\r\n", "", "--x\r\nContent-Disposition: form-data; name=\"file\"")) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/v1/prospects/imports"))
                    .header("Authorization", "Bearer " + TestTokens.owner())
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode())
                        .as(form + " -> " + answer.body())
                        .isBetween(400, 499);
                assertThat(json.readTree(answer.body()).path("code").asText()).isEqualTo("invalid_request");
            }
        }
    }

    private List<Operation> withBody() {
        return contract.operations().stream()
                .filter(operation -> operation.body() != null)
                .toList();
    }

    private Response with(Operation operation, Member member, JsonNode value) {
        ObjectNode body = contract.sample(operation.body());
        if (body.at(member.above()) instanceof ObjectNode object) {
            object.set(member.name(), value);
        }
        return send(operation, ContentType.JSON, body.toString());
    }

    private static Response send(Operation operation, ContentType type, String body) {
        return send(operation, type, body, operation.atUnknownId());
    }

    private static Response send(Operation operation, ContentType type, String body, String address) {
        var request = given().urlEncodingEnabled(false).auth().oauth2(TestTokens.owner());
        if (body != null) {
            request.contentType(type).body(body);
        }
        return request.request(operation.method(), address);
    }

    /** Notes an answer that is not a clear problem; all of them are shown at once. */
    private void refused(String what, Response answer) {
        var text = answer.asString();
        boolean noRoute = answer.statusCode() == 404 && text.isEmpty();
        boolean clear = answer.statusCode() >= 400
                && answer.statusCode() < 500
                && String.valueOf(answer.contentType()).startsWith("application/problem+json")
                && List.of("code", "title", "detail").stream().allMatch(member -> filled(answer, member))
                && List.of("dev.rainmaker.", "java.", "Exception", "\tat ").stream()
                        .noneMatch(text::contains);
        if (!noRoute && !clear) {
            wrong.add((what.length() > 160 ? what.substring(0, 160) + "…" : what) + " -> " + brief(answer));
        }
    }

    private static boolean filled(Response answer, String member) {
        String value = answer.path(member);
        return value != null && !value.isBlank();
    }

    private static String brief(Response answer) {
        var text = answer.asString();
        return answer.statusCode() + " " + answer.contentType() + " " + text.substring(0, Math.min(200, text.length()));
    }
}
