/** How requests come in: one message each, no sessions, known revisions of the protocol only. */
package dev.rainmaker.mcp.shared.protocol;
