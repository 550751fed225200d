/** What the house may know of a call of a tool, whoever makes it and whoever wants to hear of it. */
package dev.rainmaker.platform.tool;
