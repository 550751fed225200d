/** What a page is to a reader: its address, title, date and main text. */
package dev.rainmaker.mcp.websearch.page;
