package dev.rainmaker.mcp.websearch.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.mcp.websearch.WebPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads one HTML page: its address, title, date and main text. */
public final class HtmlPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HtmlPage() {}

    /** @param fallbackUrl where the page was read, unless it names another itself */
    public static WebPage read(String html, String fallbackUrl) {
        return read(Jsoup.parse(html, fallbackUrl), fallbackUrl);
    }

    /** @param charset of the bytes; null when the page must say so itself */
    public static WebPage read(byte[] html, String charset, String fallbackUrl) {
        try {
            return read(Jsoup.parse(new ByteArrayInputStream(html), charset, fallbackUrl), fallbackUrl);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static WebPage read(Document page, String fallbackUrl) {
        var url = Stream.of(
                        page.select("link[rel=canonical]").attr("abs:href"),
                        content(page, "meta[property=og:url]"),
                        fallbackUrl)
                .filter(candidate -> candidate.startsWith("http"))
                .findFirst()
                .orElse(fallbackUrl);
        return new WebPage(url, title(page, url), MainText.of(page), published(page));
    }

    private static String title(Document page, String url) {
        return Stream.of(content(page, "meta[property=og:title]"), page.title(), text(page, "h1"), url)
                .filter(candidate -> !candidate.isBlank())
                .findFirst()
                .orElse(url)
                .strip();
    }

    private static Optional<Instant> published(Document page) {
        var stated = Stream.of(
                content(page, "meta[property=article:published_time]"),
                content(page, "meta[itemprop=datePublished]"),
                content(page, "meta[name=date]"));
        var structured =
                page.select("script[type=application/ld+json]").stream().map(HtmlPage::datePublished);
        var visible = page.select("time[datetime]").stream().map(time -> time.attr("datetime"));
        return Stream.of(stated, structured, visible)
                .flatMap(texts -> texts)
                .flatMap(text -> PublishedDate.parse(text).stream())
                .findFirst();
    }

    private static String datePublished(Element script) {
        try {
            JsonNode found = JSON.readTree(script.data()).findValue("datePublished");
            return found == null ? "" : found.asText();
        } catch (JsonProcessingException e) {
            return ""; // a page with broken structured data is still a page
        }
    }

    private static String content(Document page, String selector) {
        return page.select(selector).attr("content");
    }

    private static String text(Document page, String selector) {
        var element = page.selectFirst(selector);
        return element == null ? "" : element.text();
    }
}
