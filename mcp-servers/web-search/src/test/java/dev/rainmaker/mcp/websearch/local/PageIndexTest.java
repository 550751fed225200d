package dev.rainmaker.mcp.websearch.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.websearch.FoundPage;
import dev.rainmaker.mcp.websearch.SearchQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageIndexTest {
    private static PageIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = new PageIndex(new DocumentFolder(Path.of("src/test/resources/documents")).pages());
    }

    private static List<FoundPage> find(String words) throws IOException {
        return index.search(new SearchQuery(words, 10, Optional.empty()));
    }

    @Test
    void findsWordsInOtherFormsAndWithoutAccents() throws IOException {
        assertThat(find("weddings AUSTIN").getFirst().page().site()).isEqualTo("knottalk.example");
        assertThat(find("anniversaries evora").getFirst().page().url()).isEqualTo("https://local.invalid/notes.txt");
    }

    @Test
    void leavesOutBrokenDocumentsOnly() {
        assertThat(index.size()).isEqualTo(5);
    }

    @Test
    void quotesTheSentenceThatFitsBest() throws IOException {
        assertThat(find("how many guests barn").getFirst().snippet()).startsWith("We expect about 120 guests.");
    }

    @Test
    void understandsPhrasesExclusionsAndSites() throws IOException {
        assertThat(find("\"whole team\"")).hasSize(1);
        assertThat(find("\"team whole\"")).isEmpty();
        assertThat(find("party cake -daughter"))
                .extracting(hit -> hit.page().title())
                .containsExactly("Cake");
        assertThat(find("party cake wedding site:www.social.example")).hasSize(2);
    }

    @Test
    void neverFailsOnOddSyntax() throws IOException {
        for (var odd : List.of("\"open", "a AND (b", "*", "-", "::", "field:x~2^", "site:", "\\", "+||-")) {
            assertThat(find(odd)).as(odd).isNotNull();
        }
    }

    @Test
    void leavesOutOldAndUndatedPagesWhenFreshnessCounts() throws IOException {
        var fresh =
                new SearchQuery("wedding retreat party cake", 10, Optional.of(Instant.parse("2026-09-01T00:00:00Z")));
        assertThat(index.search(fresh))
                .extracting(hit -> hit.page().site())
                .containsExactlyInAnyOrder("knottalk.example", "social.example");
    }

    @Test
    void readsByAnyFormOfTheAddress() throws IOException {
        for (var url : List.of(
                "https://acme.example/news/retreat",
                "http://www.ACME.example/news/retreat/",
                "https://acme.example/news/retreat#top")) {
            assertThat(index.read(url)).as(url).isPresent();
        }
        assertThat(index.read("https://acme.example/news").isPresent()).isFalse();
    }

    @Test
    void readsMarkdownAsPlainWords() throws IOException {
        var page = index.read("https://acme.example/news/retreat").orElseThrow();
        assertThat(page.title()).isEqualTo("Our autumn retreat");
        assertThat(page.text()).contains("80 to Lisbon in September, and we look for a planner.");
        assertThat(page.publishedAt()).contains(Instant.parse("2026-03-15T00:00:00Z"));
    }
}
