/** Calendars of a CalDAV server (RFC 4791). */
package dev.rainmaker.mcp.calendar.caldav;
