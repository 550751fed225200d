package dev.rainmaker.mcp.websearch.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.websearch.FoundPage;
import dev.rainmaker.mcp.websearch.SearchQuery;
import dev.rainmaker.mcp.websearch.WebPage;
import dev.rainmaker.mcp.websearch.page.PublishedDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Reads a vendor's list of results; what is no page (another scheme, no address) is left out. */
final class Hits {
    private static final int LONGEST = 1_000;

    private Hits() {}

    /**
     * @param results must be a list
     * @param snippet member with the words of the page
     * @param dates members that may hold its date, best first
     */
    static List<FoundPage> read(
            VendorAnswer answer, JsonNode results, SearchQuery query, String snippet, String... dates) {
        if (!results.isArray()) {
            throw answer.unreadable();
        }
        var found = new ArrayList<FoundPage>();
        for (var result : results) {
            var url = result.path("url").asText("");
            var published = Stream.of(dates)
                    .flatMap(name -> PublishedDate.parse(result.path(name).asText("")).stream())
                    .findFirst();
            boolean tooOld = query.notBefore()
                    .filter(limit -> published.isEmpty() || published.get().isBefore(limit))
                    .isPresent();
            if (url.matches("(?i)https?://\\S{1,2000}") && !tooOld && found.size() < query.maxResults()) {
                found.add(page(url, result, snippet, published));
            }
        }
        return found;
    }

    private static FoundPage page(String url, JsonNode result, String snippet, Optional<Instant> published) {
        var words = plain(result.path(snippet).asText(""));
        var title = plain(result.path("title").asText(""));
        return new FoundPage(new WebPage(url, title.isEmpty() ? url : title, "", published), words);
    }

    /** Without the tags in which some vendors wrap the words that were looked for. */
    private static String plain(String text) {
        var plain = Jsoup.parse(text).text();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
