/** Doors for what vendors push: outside {@code /mcp}, each push proves by its signature where it comes from. */
package dev.rainmaker.mcp.shared.hook;
