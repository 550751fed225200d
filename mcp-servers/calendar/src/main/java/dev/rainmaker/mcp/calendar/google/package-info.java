/** Google Calendar, v3. */
package dev.rainmaker.mcp.calendar.google;
