package dev.rainmaker.approvals;

/**
 * Where a sentence of the content comes from.
 *
 * @param sentence as it stands in the content
 * @param source what backs it: {@code finding}, {@code brief}, {@code catalogue}, {@code proposal}, {@code calendar}
 * @param reference id of that thing
 * @param quote the words of the source
 * @param url where the source can be opened, or null
 */
public record Evidence(String sentence, String source, String reference, String quote, String url) {}
