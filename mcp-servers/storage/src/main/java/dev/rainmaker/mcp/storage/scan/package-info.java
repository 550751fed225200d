/** What looks for viruses in a file before it is stored. */
package dev.rainmaker.mcp.storage.scan;
