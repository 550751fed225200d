package dev.rainmaker.mcp.websearch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.websearch.WebPage;
import dev.rainmaker.mcp.websearch.page.PublishedDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON file with one document or an array: {@code url, title, text} (or {@code content}), {@code published_at}. */
final class JsonDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonDocuments() {}

    static List<WebPage> read(String content, String fallbackUrl) throws JsonProcessingException {
        var root = JSON.readTree(content);
        if (!root.isArray()) {
            return List.of(page(root, fallbackUrl));
        }
        var pages = new ArrayList<WebPage>();
        for (var node : root) {
            pages.add(page(node, fallbackUrl + "?item=" + pages.size()));
        }
        return pages;
    }

    private static WebPage page(JsonNode node, String fallbackUrl) {
        var url = first(node, fallbackUrl, "url", "link");
        return new WebPage(
                url,
                first(node, url, "title", "headline", "name"),
                first(node, "", "text", "content", "body", "description"),
                PublishedDate.parse(first(node, "", "published_at", "datePublished", "date")));
    }

    private static String first(JsonNode node, String otherwise, String... names) {
        for (var name : names) {
            if (node.path(name).isTextual() && !node.path(name).asText().isBlank()) {
                return node.path(name).asText();
            }
        }
        return otherwise;
    }
}
