/** What happens around every tool call. */
package dev.rainmaker.mcp.shared.call;
