package dev.rainmaker.mcp.calendar.caldav;

import dev.rainmaker.mcp.calendar.IcsFormat;
import dev.rainmaker.mcp.calendar.IcsReader;
import dev.rainmaker.mcp.calendar.TestSettings;
import dev.rainmaker.mcp.shared.http.Vendors;
import java.util.Map;

/** Providers for tests. */
final class CalDavs {
    private CalDavs() {}

    /** @param values of the configuration, without the prefix */
    static CalDavCalendars of(Vendors vendors, Map<String, String> values) {
        var config = TestSettings.of(values);
        var server = new CalDavServer(config, vendors);
        var events = new CalDavEvents(server);
        var reader = new IcsReader();
        return new CalDavCalendars(
                config,
                server,
                new CalDavDiscovery(server),
                events,
                new CalDavBooking(config, events, new IcsFormat(), reader),
                reader);
    }
}
