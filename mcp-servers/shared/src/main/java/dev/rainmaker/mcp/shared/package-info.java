/** What all tool servers share: caller check, grants, scopes, idempotency, error sentences, audit line, metrics. */
package dev.rainmaker.mcp.shared;
