package dev.rainmaker.mcp.calendar;

import dev.rainmaker.mcp.calendar.caldav.CalDavCalendars;
import dev.rainmaker.mcp.calendar.google.GoogleCalendars;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;

/** Picks the provider that configuration names. */
@ApplicationScoped
class CalendarProviders {
    private final CalendarConfig config;
    private final FolderCalendars local;
    private final GoogleCalendars google;
    private final CalDavCalendars caldav;

    CalendarProviders(CalendarConfig config, FolderCalendars local, GoogleCalendars google, CalDavCalendars caldav) {
        this.config = config;
        this.local = local;
        this.google = google;
        this.caldav = caldav;
    }

    CalendarProvider current() {
        return switch (config.provider()) {
            case "local" -> local;
            case "google" -> google;
            case "caldav" -> caldav;
            default ->
                throw new ToolCallException(
                        "Calendars are not set up: rainmaker.tools.calendar.provider must be local, google or caldav.");
        };
    }
}
