package dev.rainmaker.mcp.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code rainmaker.tools.calendar.local.*}. */
@ConfigMapping(prefix = "rainmaker.tools.calendar.local")
public interface CalendarConfig {
    /** Folder with one folder of .ics files per calendar. */
    @WithDefault(".rainmaker/calendars")
    String folder();

    /** IANA zone of whole days and of times without a zone in these files; without it the zone that a call names. */
    Optional<String> timeZone();
}
