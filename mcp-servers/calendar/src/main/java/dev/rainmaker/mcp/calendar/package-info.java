/** Tool server {@code calendar}: free slots and events. Local provider: a folder of iCalendar files. */
package dev.rainmaker.mcp.calendar;
