package dev.rainmaker.mcp.calendar;

import dev.rainmaker.mcp.shared.http.VendorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** {@code rainmaker.tools.calendar.*}. */
@ConfigMapping(prefix = "rainmaker.tools.calendar")
public interface CalendarConfig {
    /** Where calendars are: {@code local} or {@code google}. */
    @WithDefault("local")
    String provider();

    Local local();

    Google google();

    /** Folders of .ics files. */
    interface Local {
        /** Folder with one folder of .ics files per calendar. */
        @WithDefault(".rainmaker/calendars")
        String folder();

        /** IANA zone of whole days and of times without a zone in these files; without it the zone that a call names. */
        Optional<String> timeZone();
    }

    /** Google Calendar, v3: a service account, or a person's refresh token. */
    interface Google extends VendorSettings {
        @Override
        @WithDefault("https://www.googleapis.com/calendar/v3")
        URI baseUrl();

        /** Where access tokens come from. */
        @WithDefault("https://oauth2.googleapis.com/token")
        URI tokenUrl();

        /** Key file of a service account (JSON). */
        Optional<Path> serviceAccount();

        /** Whom the service account acts for, by domain-wide delegation. */
        Optional<String> subject();

        /** OAuth client of the refresh token. */
        Optional<String> clientId();

        /** Its secret; never logged. */
        Optional<String> clientSecret();

        /** Of the person whose calendars these are; never logged. */
        Optional<String> refreshToken();
    }
}
