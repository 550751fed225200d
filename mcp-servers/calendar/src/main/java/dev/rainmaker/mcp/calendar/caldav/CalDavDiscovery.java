package dev.rainmaker.mcp.calendar.caldav;

import static dev.rainmaker.mcp.calendar.caldav.Multistatus.CALDAV;
import static dev.rainmaker.mcp.calendar.caldav.Multistatus.DAV;

import dev.rainmaker.mcp.calendar.caldav.Multistatus.Item;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the user's calendars: principal, then the homes of its calendars (RFC 4791 §6.2.1, RFC 5397). Only those that hold
 * events, may be written and have an id that a tool's caller can write are known. What was found is remembered for a while.
 */
@ApplicationScoped
class CalDavDiscovery {
    private static final Duration REMEMBER = Duration.ofMinutes(5);
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.@-]{0,127}";
    private static final Set<String> WRITING = Set.of("all", "write", "write-content", "bind");

    private final CalDavServer server;
    private final Clock clock = Clock.systemUTC();
    private volatile Found found = new Found(Map.of(), Instant.MIN);

    CalDavDiscovery(CalDavServer server) {
        this.server = server;
    }

    private record Found(Map<String, String> paths, Instant until) {}

    /** Paths by id, sorted, as the server says now. */
    SortedMap<String, String> calendars() {
        var paths = new TreeMap<String, String>();
        for (var home : homes()) {
            for (var item : server.propfind("calendars", home, 1, DavRequests.calendars())
                    .items()) {
                if (isBookable(item)) {
                    var path = directory(server.path(item.href(), home));
                    id(path).ifPresent(id -> paths.putIfAbsent(id, path));
                }
            }
        }
        found = new Found(Map.copyOf(paths), clock.instant().plus(REMEMBER));
        return paths;
    }

    /**
     * Path of a calendar, with a slash at its end.
     *
     * @throws ToolCallException when there is none with this id
     */
    String path(String id) {
        var known = found;
        if (known.paths().containsKey(id) && clock.instant().isBefore(known.until())) {
            return known.paths().get(id);
        }
        return Optional.ofNullable(calendars().get(id))
                .orElseThrow(() -> new ToolCallException(
                        "There is no such calendar that can be booked; get_calendars lists them."));
    }

    private Set<String> homes() {
        var start = server.start();
        var principal = server.propfind("principal", start, 0, DavRequests.principal()).items().stream()
                .flatMap(item -> item.hrefs(DAV, "current-user-principal").stream())
                .findFirst()
                .map(href -> server.path(href, start))
                .orElseThrow(CalDavDiscovery::nobody);
        var homes = new LinkedHashSet<String>();
        server.propfind("calendar-home", principal, 0, DavRequests.home()).items().stream()
                .flatMap(item -> item.hrefs(CALDAV, "calendar-home-set").stream())
                .forEach(href -> homes.add(directory(server.path(href, principal))));
        if (homes.isEmpty()) {
            throw nobody();
        }
        return homes;
    }

    private static ToolCallException nobody() {
        return new ToolCallException("The CalDAV server names no calendars of this user; an operator must check"
                + " rainmaker.tools.calendar.caldav.base-url.");
    }

    private static boolean isBookable(Item item) {
        return item.property(DAV, "resourcetype")
                        .filter(type ->
                                !Multistatus.children(type, CALDAV, "calendar").isEmpty())
                        .isPresent()
                && item.property(CALDAV, "supported-calendar-component-set")
                        .map(set -> Multistatus.children(set, CALDAV, "comp").stream()
                                .anyMatch(comp -> comp.getAttribute("name").equalsIgnoreCase("VEVENT")))
                        .orElse(true)
                && item.property(DAV, "current-user-privilege-set")
                        .map(set -> Multistatus.children(set, DAV, "privilege").stream()
                                .flatMap(privilege -> Multistatus.children(privilege, null, null).stream())
                                .anyMatch(each -> WRITING.contains(each.getLocalName())))
                        .orElse(true);
    }

    private static String directory(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static Optional<String> id(String path) {
        var words = URI.create(path).getPath().split("/");
        return words.length > 0 && words[words.length - 1].matches(ID)
                ? Optional.of(words[words.length - 1])
                : Optional.empty();
    }
}
