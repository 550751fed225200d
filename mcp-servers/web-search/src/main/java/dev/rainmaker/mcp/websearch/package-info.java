/**
 * Tool server {@code web-search}: finds pages and reads them. Owns the tools, the provider interface and the local
 * provider (a Lucene index over a folder of documents). Uses the shared tool server base only.
 */
package dev.rainmaker.mcp.websearch;
