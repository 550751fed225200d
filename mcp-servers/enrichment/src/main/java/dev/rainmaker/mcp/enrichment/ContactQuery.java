package dev.rainmaker.mcp.enrichment;

/**
 * Whom to find in a company.
 *
 * @param role word of the job title, or null for anybody
 * @param limit 1 to 25
 */
public record ContactQuery(String domain, String role, int limit) {}
