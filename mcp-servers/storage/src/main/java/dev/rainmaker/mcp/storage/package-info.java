/** Tool server {@code storage}: keeps files under keys. Provider: a local folder with signed links. */
package dev.rainmaker.mcp.storage;
