/** Search provider over a folder of HTML, Markdown, text and JSON documents; works without an account or a network. */
package dev.rainmaker.mcp.websearch.local;
