package dev.rainmaker.mcp.websearch.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.Vendors;
import dev.rainmaker.mcp.shared.vendor.VendorTrouble;
import dev.rainmaker.mcp.websearch.SearchProvider;
import dev.rainmaker.mcp.websearch.SearchQuery;
import dev.rainmaker.mcp.websearch.SearchUnavailable;
import dev.rainmaker.mcp.websearch.TestSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchVendorsTest {
    private static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");
    private static final SearchQuery WEDDINGS = new SearchQuery("wedding Austin", 5, Optional.empty());
    private static final SearchQuery FRESH =
            new SearchQuery("wedding site:blog.example", 5, Optional.of(Instant.parse("2026-09-20T10:00:00Z")));

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Vendors vendors;

    @Test
    void perplexityRanksPages() {
        says("perplexity/search.json");
        var found = perplexity(Map.of()).search(WEDDINGS);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().page().title()).isEqualTo("Our autumn wedding");
        assertThat(found.getFirst().snippet()).isEqualTo("We are looking for a planner.");
        assertThat(found.getFirst().page().publishedAt()).contains(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(found.getLast().page().title())
                .as("its address when it has none")
                .isEqualTo("https://forum.example/t/1");
        assertThat(found.getLast().snippet()).isEqualTo("Any venue ideas?");
        WIRE.verify(postRequestedFor(urlEqualTo("/search"))
                .withHeader("Authorization", equalTo("Bearer sesame"))
                .withRequestBody(equalToJson("{\"query\": \"wedding Austin\", \"max_results\": 5}")));
    }

    @Test
    void perplexityFiltersByDayAndSite() {
        says("perplexity/search.json");
        assertThat(perplexity(Map.of()).search(FRESH))
                .as("undated pages are left out")
                .hasSize(1);
        WIRE.verify(postRequestedFor(urlEqualTo("/search")).withRequestBody(equalToJson("""
                {"query": "wedding", "max_results": 5, "search_domain_filter": ["blog.example"],
                 "search_after_date_filter": "09/20/2026"}""")));
    }

    @Test
    void theAgentsPagesCountNotItsWords() {
        says("perplexity/agent.json");
        var agent = perplexity(Map.of("perplexity.mode", "agent"));
        assertThat(agent.search(WEDDINGS))
                .extracting(found -> found.page().url())
                .containsExactly("https://blog.example/post", "https://forum.example/t/1");
        WIRE.verify(postRequestedFor(urlEqualTo("/v1/agent")).withRequestBody(equalToJson("""
                {"preset": "fast", "input": "wedding Austin", "tools": [{"type": "web_search"}]}""")));
        answers(okJson("{\"status\": \"in_progress\"}"));
        assertThatThrownBy(() -> agent.search(WEDDINGS)).isInstanceOf(SearchUnavailable.class);
        answers(okJson("{\"status\": \"failed\", \"error\": {\"message\": \"vendor-words\"}}"));
        assertThatThrownBy(() -> agent.search(WEDDINGS)).hasMessage("Perplexity is not available.");
    }

    @Test
    void braveFindsPages() {
        says("brave/web.json");
        var found = brave(Map.of()).search(FRESH);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().page().title()).isEqualTo("Our autumn wedding");
        WIRE.verify(getRequestedFor(
                        urlEqualTo(
                                "/web/search?q=wedding%20site%3Ablog.example&count=5&result_filter=web&freshness=2026-09-20to2026-10-20"))
                .withHeader("X-Subscription-Token", equalTo("sesame")));
        answers(okJson("{\"type\": \"search\", \"query\": {}}"));
        assertThat(brave(Map.of()).search(WEDDINGS)).as("nothing found").isEmpty();
    }

    @Test
    void searxngFindsPages() {
        says("searxng/search.json");
        assertThat(searxng(Map.of()).search(FRESH)).hasSize(1);
        WIRE.verify(
                getRequestedFor(
                        urlEqualTo(
                                "/search?q=wedding%20site%3Ablog.example&format=json&categories=general&safesearch=1&time_range=month")));
    }

    @Test
    void searxngSaysWhatItsSettingsLack() {
        answers(aResponse().withStatus(403));
        assertThatThrownBy(() -> searxng(Map.of()).search(WEDDINGS)).hasMessageContaining("search.formats");
        answers(okJson("{\"results\": [], \"unresponsive_engines\": [[\"a\", \"timeout\"]]}"));
        assertThatThrownBy(() -> searxng(Map.of()).search(WEDDINGS)).hasMessage("SearXNG is not available.");
        answers(okJson("{\"results\": [], \"unresponsive_engines\": []}"));
        assertThat(searxng(Map.of()).search(WEDDINGS)).isEmpty();
    }

    /** Another address than the vendor's, or an interface that is gone. */
    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsNotThereIsSaid(int status) {
        answers(aResponse().withStatus(status).withBody(VendorTrouble.Secrets.WORDS));
        for (var provider : allIn(VendorTrouble.FORBIDDEN)) {
            assertThatThrownBy(() -> provider.search(WEDDINGS))
                    .as(provider.name())
                    .hasMessageContaining("does not know what was asked for")
                    .hasMessageNotContaining(VendorTrouble.Secrets.MARK);
        }
    }

    @Test
    void aHundredCallsAnHourAreTheDefault() {
        assertThat(allIn(VendorTrouble.FORBIDDEN))
                .extracting(SearchProvider::callsPerHour)
                .containsOnly(100);
    }

    @ParameterizedTest
    @EnumSource(VendorTrouble.class)
    void everyTroubleIsASentence(VendorTrouble trouble) {
        answers(trouble.response());
        for (var provider : allIn(trouble)) {
            if (trouble != VendorTrouble.FORBIDDEN || !provider.name().equals("searxng")) {
                assertThatThrownBy(() -> provider.search(WEDDINGS))
                        .as(provider.name())
                        .isInstanceOf(VendorFailure.class)
                        .hasMessageContaining(trouble.sentence())
                        .satisfies(failure ->
                                assertThat(failure.toString()).doesNotContain(VendorTrouble.Secrets.MARK, "sesame"));
            }
        }
    }

    @Test
    void eachSaysWhetherItAnswers() {
        says("perplexity/search.json");
        assertThat(perplexity(Map.of()).status().detail()).isEqualTo("Perplexity answers.");
        answers(aResponse().withStatus(401));
        assertThat(brave(Map.of()).status().reachable()).isFalse();
        assertThat(new SearxngProvider(TestSettings.of(Map.of()), vendors)
                        .status()
                        .detail())
                .isEqualTo("SearXNG is not set up: rainmaker.tools.web-search.searxng.base-url is missing.");
    }

    private List<SearchProvider> allIn(VendorTrouble trouble) {
        var timeout = trouble.timeout();
        return List.of(
                perplexity(Map.of("perplexity.timeout", timeout)),
                perplexity(Map.of("perplexity.mode", "agent", "perplexity.timeout", timeout)),
                brave(Map.of("brave.timeout", timeout)),
                searxng(Map.of("searxng.timeout", timeout)));
    }

    private SearchProvider perplexity(Map<String, String> more) {
        return new PerplexityProvider(TestSettings.of(values("perplexity", more)), vendors);
    }

    private SearchProvider brave(Map<String, String> more) {
        return new BraveProvider(TestSettings.of(values("brave", more)), vendors, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private SearchProvider searxng(Map<String, String> more) {
        return new SearxngProvider(TestSettings.of(values("searxng", more)), vendors, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Map<String, String> values(String vendor, Map<String, String> more) {
        var values = new HashMap<>(
                Map.of(vendor + ".base-url", WIRE.baseUrl(), vendor + ".timeout", VendorTrouble.PATIENCE));
        if (!vendor.equals("searxng")) {
            values.put(vendor + ".key", "sesame");
        }
        values.putAll(more);
        return values;
    }

    private static void says(String file) {
        try {
            answers(okJson(Files.readString(Path.of("src/test/resources/contract", file))));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static void answers(ResponseDefinitionBuilder response) {
        WIRE.stubFor(any(anyUrl()).willReturn(response));
    }
}
