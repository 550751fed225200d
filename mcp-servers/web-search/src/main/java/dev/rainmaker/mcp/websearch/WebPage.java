package dev.rainmaker.mcp.websearch;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The readable part of one page.
 *
 * @param text main text, one paragraph per line, worded exactly as on the page
 */
public record WebPage(String url, String title, String text, Optional<Instant> publishedAt) {

    /** Host of the page without {@code www.}, or the URL itself if it has none. */
    public String site() {
        try {
            var host = URI.create(url).getHost();
            return host == null ? url : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
