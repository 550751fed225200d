package dev.rainmaker.mcp.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code rainmaker.tools.calendar.local.*}. */
@ConfigMapping(prefix = "rainmaker.tools.calendar.local")
public interface CalendarConfig {
    /** Folder with one folder of .ics files per calendar. */
    @WithDefault(".rainmaker/calendars")
    String folder();
}
