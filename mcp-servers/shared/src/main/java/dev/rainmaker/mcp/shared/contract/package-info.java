/** What both sides of a tool call compute: fingerprints of outward content and the claims of a grant. */
package dev.rainmaker.mcp.shared.contract;
