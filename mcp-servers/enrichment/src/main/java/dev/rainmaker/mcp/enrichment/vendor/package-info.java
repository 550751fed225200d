/** Providers of facts with an account: People Data Labs, Apollo, Hunter, and Clearbit's old interface. */
package dev.rainmaker.mcp.enrichment.vendor;
