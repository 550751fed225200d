/** The local provider: a folder, and signed links that this server answers itself. */
package dev.rainmaker.mcp.storage.local;
