/** Tool server {@code calendar}: free slots and events. Provider: a folder of iCalendar files. */
package dev.rainmaker.mcp.calendar;
