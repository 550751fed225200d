package dev.rainmaker.mcp.websearch.local;

import dev.rainmaker.mcp.websearch.WebPage;
import dev.rainmaker.mcp.websearch.page.PublishedDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one Markdown or plain text file; a head between two lines of {@code ---} may give title, url and date. */
final class TextDocuments {
    private TextDocuments() {}

    static WebPage read(String content, String fallbackUrl) {
        var head = new HashMap<String, String>();
        var body = withoutHead(content.replace("\r\n", "\n"), head);
        var text = body.lines()
                .map(TextDocuments::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        var url = head.getOrDefault("url", fallbackUrl);
        var title = head.getOrDefault("title", text.lines().findFirst().orElse(url));
        return new WebPage(url, title, text, PublishedDate.parse(head.getOrDefault("date", head.get("published_at"))));
    }

    private static String withoutHead(String content, Map<String, String> head) {
        var end = content.startsWith("---\n") ? content.indexOf("\n---", 4) : -1;
        if (end < 0) {
            return content;
        }
        content.substring(4, end).lines().forEach(line -> {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
                head.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
            }
        });
        return content.substring(end + 4);
    }

    private static String plain(String line) {
        return line.strip()
                .replaceFirst("^#{1,6}\\s+", "")
                .replaceFirst("^[-*+>]\\s+", "")
                .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("\\*\\*|__|`", "")
                .strip();
    }
}
