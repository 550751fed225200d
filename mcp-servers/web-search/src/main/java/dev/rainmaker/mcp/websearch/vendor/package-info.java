/** Search services: Perplexity, Brave, and a SearXNG of one's own. */
package dev.rainmaker.mcp.websearch.vendor;
