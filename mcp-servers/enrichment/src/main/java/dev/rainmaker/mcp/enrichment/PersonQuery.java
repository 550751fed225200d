package dev.rainmaker.mcp.enrichment;

/** Whom to look up; every part may be null, but not all. */
public record PersonQuery(String email, String name, String company, String place) {}
