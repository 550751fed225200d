package dev.rainmaker.agents;

import java.time.Instant;

/**
 * A public document that the search tool brought. Its text comes from outside and is data only.
 *
 * @param site host or site name
 * @param text readable text, blocks parted by line breaks
 * @param publishedAt null when unknown
 * @param provider the search provider that answered
 * @param simulated whether it is from the world in a box
 */
public record WebDocument(
        String url,
        String title,
        String site,
        String text,
        Instant publishedAt,
        Instant retrievedAt,
        String provider,
        boolean simulated) {
    public WebDocument {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
    }

    /** The same document with another text, e.g. a part of its own. */
    public WebDocument withText(String part) {
        return new WebDocument(url, title, site, part, publishedAt, retrievedAt, provider, simulated);
    }

    /** The same document with another title; blank for a part that the title does not speak of. */
    public WebDocument withTitle(String other) {
        return new WebDocument(url, other, site, text, publishedAt, retrievedAt, provider, simulated);
    }
}
