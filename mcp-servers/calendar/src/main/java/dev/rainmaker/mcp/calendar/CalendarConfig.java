package dev.rainmaker.mcp.calendar;

import dev.rainmaker.mcp.shared.http.VendorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code rainmaker.tools.calendar.*}. */
@ConfigMapping(prefix = "rainmaker.tools.calendar")
public interface CalendarConfig {
    /** Where calendars are: {@code local}, {@code google} or {@code caldav}. */
    @WithDefault("local")
    String provider();

    Local local();

    Google google();

    CalDav caldav();

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

    /** A CalDAV server (RFC 4791), with a user's name and password. */
    interface CalDav {
        /** Where its calendars are looked for, e.g. {@code https://cloud.example/remote.php/dav/}; nothing on another host is followed. */
        Optional<URI> baseUrl();

        /** The user whose calendars these are. */
        Optional<String> username();

        /** The password, or one for this application; never logged. */
        Optional<String> password();

        /** IANA zone of whole days and of times without a zone; without it the zone that a call names. */
        Optional<String> timeZone();

        /** What a call may take in all, repeats included. */
        @WithDefault("10S")
        Duration timeout();

        /** Longest answer that is read, in bytes. */
        @WithDefault("4194304")
        int longestAnswer();
    }
}
