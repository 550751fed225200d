package dev.rainmaker.mcp.websearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolDoor;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.ToolsSnapshot;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebSearchToolsTest {
    @TestHTTPResource("/mcp/web-search")
    String url;

    private McpCaller caller() {
        return new McpCaller(url, ToolTokens.withScopes("tools:web-search.read"));
    }

    @Test
    void searchesAndSaysWhoAnsweredAndThatItIsSimulated() {
        var result = caller().call("search_web", Map.of("query", "wedding Austin", "max_results", 3));
        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.text()).contains("Autumn wedding near Austin");
        assertThat(result.structured().get("provider").asText()).isEqualTo("local");
        assertThat(result.structured().get("simulated").asBoolean()).isTrue();
        var first = result.structured().get("results").get(0);
        assertThat(first.get("url").asText()).isEqualTo("https://knottalk.example/threads/autumn-wedding-austin");
        assertThat(first.get("site").asText()).isEqualTo("knottalk.example");
        assertThat(first.get("published_at").asText()).isEqualTo("2026-10-01T07:30:00Z");
        assertThat(Instant.parse(first.get("retrieved_at").asText())).isNotNull();
    }

    @Test
    void readsAPageThatItFound() {
        var result = caller().call("read_page", Map.of("url", "https://acme.example/news/retreat"));
        assertThat(result.structured().get("text").asText()).contains("whole team of 80");
        assertThat(result.structured().get("truncated").asBoolean()).isFalse();
    }

    @Test
    void refusesUnknownPagesAndWrongArgumentsInASentence() {
        assertThat(caller().call("read_page", Map.of("url", "https://unknown.example/"))
                        .text())
                .isEqualTo(
                        "This page is not known here, and pages of the open web are not read; read a URL that search_web returned.");
        assertThat(caller().call("read_page", Map.of("url", "file:///etc/passwd"))
                        .text())
                .isEqualTo("url must start with http:// or https://.");
        assertThat(caller().call("search_web", Map.of("query", "x", "max_results", 21))
                        .text())
                .isEqualTo("max_results must be between 1 and 20.");
        assertThat(caller().call("search_web", Map.of("query", " ")).isError()).isTrue();
    }

    @Test
    void quotesTheSentencesThatSpeakOfAnEvent() {
        var result = caller().call("find_event_signals", Map.of("event_type", "wedding", "region", "Austin"));
        assertThat(result.isError()).as(result.text()).isFalse();
        assertThat(result.structured().at("/pagesRead").isMissingNode()).isTrue();
        assertThat(result.structured().get("pages_read").asInt()).isPositive();
        var signal = result.structured().at("/signals/0");
        var page = caller().call("read_page", Map.of("url", signal.get("url").asText()));
        assertThat(page.text()).contains(signal.get("quote").asText());
    }

    @Test
    void tellsWhoAsksHowFarTheReadingIs() {
        // When
        var told = caller().callAndListen("find_event_signals", Map.of("event_type", "wedding", "region", "Austin"));
        // Then
        var answer = told.result().structured();
        int pages = answer.get("pages_read").asInt() + answer.path("unread").size();
        assertThat(told.progress())
                .extracting(step -> step.get("progress").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, pages + 1).boxed().toList());
        assertThat(told.progress().getLast().get("total").asInt()).isEqualTo(pages + 1);
    }

    @Test
    void refusesWrongQuestionsInASentence() {
        assertThat(caller().call("search_events", Map.of("event_type", "funfair"))
                        .text())
                .isEqualTo("event_type must be one of anniversary, birthday, corporate, graduation, other, wedding.");
        assertThat(caller().call("search_events", Map.of("event_type", "wedding", "from", "May"))
                        .text())
                .isEqualTo("from must be a day such as 2027-05-01.");
        assertThat(caller().call("search_company", Map.of("domain", "x y")).text())
                .isEqualTo("domain must be a web domain such as acme.example.");
        assertThat(caller().call("find_event_signals", Map.of()).text())
                .isEqualTo("Either event_type or company is needed.");
    }

    @Test
    void needsItsScope() {
        var result = new McpCaller(url, ToolTokens.withScopes("tools:email.send"))
                .call("search_web", Map.of("query", "wedding"));
        assertThat(result.isError()).isTrue();
        assertThat(result.text()).contains("tools:web-search.read");
    }

    @Test
    void tellsItsStatus() {
        var status = caller().call("web_search_connection_status", Map.of()).structured();
        assertThat(status.get("reachable").asBoolean()).isTrue();
        assertThat(status.get("detail").asText()).endsWith("5 documents are indexed.");
    }

    @Test
    void everyToolIsShutToWhoMayNotUseIt() {
        ToolDoor.isShutToOthers(url);
    }

    @Test
    void listsTheToolsAsCommitted() {
        ToolsSnapshot.compare(caller().tools());
    }
}
