package dev.rainmaker.mcp.websearch;

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
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two services and the folder, through the tools. */
@QuarkusTest
@TestProfile(ChainProfile.class)
@TestMethodOrder(OrderAnnotation.class)
class SearchChainTest {
    private static final String BRAVE = "/brave/web/search";
    private static final String SEARXNG = "/searxng/search";
    private static final String ONE_PAGE =
            "{\"type\": \"search\", \"web\": {\"results\": [{\"title\": \"T\", \"url\": \"https://a.example/\", \"description\": \"d\"}]}}";

    @TestHTTPResource("/mcp/web-search")
    String url;

    @Inject
    ServerStore store;

    private WireMock wire;

    @BeforeEach
    void nothingRemembered() {
        wire = new WireMock(ChainProfile.port());
        wire.resetMappings();
        wire.resetRequests();
        store.keys("web-search:answers").forEach(key -> store.remove("web-search:answers", key));
    }

    @Test
    void theFirstThatCanAnswers() {
        says(BRAVE, okJson(ONE_PAGE));
        var answer = search("wedding");
        assertThat(answer.get("provider").asText()).isEqualTo("brave");
        assertThat(outcomes(answer)).containsExactly("brave answered");
        asked(SEARXNG, 0);
    }

    @Test
    void whoFailsIsPassedOverAndTheAnswerSaysSo() {
        says(BRAVE, aResponse().withStatus(401));
        says(SEARXNG, okJson("{\"results\": [], \"unresponsive_engines\": [[\"x\", \"timeout\"]]}"));
        var answer = search("wedding Austin");
        assertThat(answer.get("provider").asText()).isEqualTo("local");
        assertThat(answer.get("results")).isNotEmpty();
        assertThat(outcomes(answer)).containsExactly("brave failed", "searxng failed", "local answered");
        assertThat(answer.at("/asked/0/detail").asText()).contains("does not accept the configured credentials");
    }

    @Test
    void theSameQuestionIsAskedOnceAnHour() {
        says(BRAVE, okJson(ONE_PAGE));
        var first = search("wedding");
        var again = search("wedding");
        assertThat(again.get("results")).isEqualTo(first.get("results"));
        assertThat(outcomes(again)).containsExactly("brave remembered");
        asked(BRAVE, 1);
    }

    /** Last, since the hour's calls stay used up. */
    @Test
    @Order(Integer.MAX_VALUE)
    void callsOfAnHourAreCounted() {
        says(BRAVE, okJson(ONE_PAGE));
        says(
                SEARXNG,
                okJson("{\"results\": [{\"title\": \"S\", \"url\": \"https://s.example/\", \"content\": \"c\"}]}"));
        for (int i = 0; i < 12; i++) {
            search("wedding " + i);
        }
        wire.resetRequests();
        var next = search("one wedding more");
        assertThat(next.get("provider").asText()).isEqualTo("searxng");
        assertThat(outcomes(next)).containsExactly("brave limited", "searxng answered");
        assertThat(next.at("/asked/0/detail").asText()).isEqualTo("brave may be asked 12 times an hour, and was.");
        asked(BRAVE, 0);
    }

    @Test
    void severalQueriesAreOneAnswerWithoutDoubles() {
        says(BRAVE, okJson(ONE_PAGE));
        var answer = call("search_events", Map.of("event_type", "birthday", "region", "Austin", "from", "2027-05-01"));
        assertThat(answer.get("results")).hasSize(1);
        assertThat(answer.get("queries")).hasSize(2);
        assertThat(answer.at("/queries/0").asText()).isEqualTo("birthday party planner Austin 2027");
        asked(BRAVE, 2);
    }

    @Test
    void aCompanyIsLookedForByNameAndSite() {
        says(BRAVE, okJson(ONE_PAGE));
        var answer = call("search_company", Map.of("name", "Acme", "domain", "acme.example"));
        assertThat(answer.get("queries").toString()).contains("site:acme.example", "\\\"Acme\\\"");
    }

    private JsonNode search(String words) {
        return call("search_web", Map.of("query", words));
    }

    private JsonNode call(String tool, Map<String, ?> arguments) {
        var result = new McpCaller(url, ToolTokens.withScopes("tools:web-search.read")).call(tool, arguments);
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
