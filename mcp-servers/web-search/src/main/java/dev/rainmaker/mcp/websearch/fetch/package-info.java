/** Reads pages of the open web, and nothing else: public addresses only. */
package dev.rainmaker.mcp.websearch.fetch;
