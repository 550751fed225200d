package dev.rainmaker.conversations;

/**
 * A sentence of a draft and what backs it.
 *
 * @param source {@code finding}, {@code brief}, {@code catalogue}, {@code proposal} or {@code calendar}
 * @param reference id of that thing
 * @param quote the words of the source
 */
public record Claim(String sentence, String source, String reference, String quote, String url) {}
