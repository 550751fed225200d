/** Who may call a tool, and with whose approval. */
package dev.rainmaker.mcp.shared.security;
