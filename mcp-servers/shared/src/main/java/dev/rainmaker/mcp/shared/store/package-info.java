/** What a server remembers between calls. */
package dev.rainmaker.mcp.shared.store;
