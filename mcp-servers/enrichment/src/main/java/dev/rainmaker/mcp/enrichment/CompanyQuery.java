package dev.rainmaker.mcp.enrichment;

/** Which company to look up; one part may be null. */
public record CompanyQuery(String domain, String name) {}
