package dev.rainmaker.mcp.websearch;

/** A hit: the page and the words of it that fit the query best. */
public record FoundPage(WebPage page, String snippet) {}
