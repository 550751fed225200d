package dev.rainmaker.mcp.enrichment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chain of two vendors and the data set, through the tools. */
@QuarkusTest
@TestProfile(ChainProfile.class)
class WaterfallTest {
    private static final String PDL = "/v5/person/enrich";
    private static final String HUNTER = "/people/find";

    @TestHTTPResource("/mcp/enrichment")
    String url;

    private WireMock wire;
    private String email;

    @BeforeEach
    void aQuestionNobodyAsked() {
        wire = new WireMock(ChainProfile.port());
        wire.resetMappings();
        wire.resetRequests();
        email = "p" + UUID.randomUUID() + "@knot.example";
    }

    @Test
    void endsAtTheFirstThatKnowsThePerson() {
        says(PDL, okJson("{\"likelihood\": 9, \"data\": {\"full_name\": \"Dana\"}}"));
        var answer = person(Map.of("email", email));
        assertThat(outcomes(answer)).containsExactly("people-data-labs match");
        assertThat(answer.get("cost_usd").asDouble()).isEqualTo(0.2);
        asked(HUNTER, 0);
    }

    @Test
    void goesOnForWantedFactsAndNeverReplacesOne() {
        says(PDL, okJson("{\"likelihood\": 9, \"data\": {\"full_name\": \"Dana\"}}"));
        says(HUNTER, okJson("{\"data\": {\"name\": {\"fullName\": \"Other\"}, \"phone\": \"+1 512 555 0100\"}}"));
        var answer = person(Map.of("email", email, "wanted", List.of("phone")));
        assertThat(outcomes(answer)).containsExactly("people-data-labs match", "hunter match");
        assertThat(answer.at("/fields/0/value").asText()).isEqualTo("Dana");
        assertThat(answer.at("/fields/1/value").asText()).isEqualTo("+1 512 555 0100");
        assertThat(answer.at("/fields/1/provider").asText()).isEqualTo("hunter");
        assertThat(answer.get("provider").asText()).isEqualTo("people-data-labs, hunter");
        assertThat(answer.get("cost_usd").asDouble())
                .as("hunter's price is not known")
                .isEqualTo(0.2);
        assertThat(answer.at("/asked/1").has("cost_usd")).isFalse();
    }

    @Test
    void oneThatFailsCostsOnlyItsAnswer() {
        says(PDL, aResponse().withStatus(402));
        says(HUNTER, aResponse().withStatus(404));
        var answer = person(Map.of("email", email));
        assertThat(answer.get("match").asBoolean()).isFalse();
        assertThat(outcomes(answer)).containsExactly("people-data-labs failed", "hunter no_match", "local no_match");
        assertThat(answer.at("/asked/0/detail").asText()).contains("quota");
    }

    @Test
    void anObjectionEndsTheChain() {
        says(PDL, aResponse().withStatus(404));
        says(HUNTER, aResponse().withStatus(451));
        var answer = person(Map.of("email", email));
        assertThat(answer.get("match").asBoolean()).isFalse();
        assertThat(outcomes(answer)).containsExactly("people-data-labs no_match", "hunter objected");
    }

    @Test
    void asksNobodyTwiceInADay() {
        says(PDL, aResponse().withStatus(404));
        says(HUNTER, okJson("{\"data\": {\"name\": {\"fullName\": \"Dana\"}}}"));
        var first = person(Map.of("email", email));
        var again = person(Map.of("email", email));
        assertThat(again.get("fields")).isEqualTo(first.get("fields"));
        assertThat(outcomes(again)).containsExactly("people-data-labs remembered_no_match", "hunter remembered_match");
        assertThat(again.get("cost_usd").asDouble()).isZero();
        asked(PDL, 1);
        asked(HUNTER, 1);
    }

    @Test
    void aFailureIsNotRemembered() {
        says(PDL, aResponse().withStatus(500));
        says(HUNTER, aResponse().withStatus(404));
        person(Map.of("email", email));
        says(PDL, okJson("{\"likelihood\": 9, \"data\": {\"full_name\": \"Dana\"}}"));
        assertThat(outcomes(person(Map.of("email", email)))).containsExactly("people-data-labs match");
    }

    private JsonNode person(Map<String, ?> arguments) {
        var result =
                new McpCaller(url, ToolTokens.withScopes("tools:enrichment.read")).call("enrich_person", arguments);
        assertThat(result.isError()).as(result.text()).isFalse();
        return result.structured();
    }

    private static List<String> outcomes(JsonNode answer) {
        var outcomes = new ArrayList<String>();
        answer.get("asked")
                .forEach(one -> outcomes.add(
                        one.get("provider").asText() + " " + one.get("outcome").asText()));
        return outcomes;
    }

    private void says(String path, ResponseDefinitionBuilder response) {
        wire.register(get(urlPathEqualTo(path)).willReturn(response));
    }

    private void asked(String path, int times) {
        wire.verifyThat(times, getRequestedFor(urlPathEqualTo(path)));
    }
}
