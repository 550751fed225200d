package dev.rainmaker.mcp.calendar.caldav;

import static dev.rainmaker.mcp.calendar.caldav.Multistatus.CALDAV;
import static dev.rainmaker.mcp.calendar.caldav.Multistatus.DAV;

import dev.rainmaker.mcp.calendar.EventFileName;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorFailure.Kind;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the events of a calendar; every writing is bound to the state that was seen. */
@ApplicationScoped
class CalDavEvents {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int CHANGED = 412;

    private final CalDavServer server;

    CalDavEvents(CalDavServer server) {
        this.server = server;
    }

    /** Where an event of ours is: the same uid has the same place. */
    static String path(String calendar, String uid) {
        return calendar + EventFileName.of(uid);
    }

    /** Events that may touch a span; a day more on both sides, for servers read whole days in a zone of their choice. */
    List<StoredEvent> between(String calendar, Instant from, Instant to) {
        return found("events-between", calendar, DavRequests.between(from.minus(A_DAY), to.plus(A_DAY)));
    }

    /** Events that may have this uid, wherever they are. */
    List<StoredEvent> withUid(String calendar, String uid) {
        return found("events-by-uid", calendar, DavRequests.uid(uid));
    }

    private List<StoredEvent> found(String operation, String calendar, String query) {
        var found = new ArrayList<StoredEvent>();
        for (var item : server.report(operation, calendar, query).items()) {
            if (item.status() == NOT_FOUND) {
                continue;
            }
            var path = server.path(item.href(), calendar);
            var text = item.text(CALDAV, "calendar-data");
            // An answer that leaves out events, or names others, must not look like free time.
            if (text.filter(CalDavEvents::isCalendar).isEmpty() || !isInside(path, calendar)) {
                throw CalDavServer.refused(Kind.UNREADABLE);
            }
            found.add(new StoredEvent(path, item.text(DAV, "getetag").orElse(null), text.get()));
        }
        return found;
    }

    private static boolean isCalendar(String text) {
        return text.stripLeading().startsWith("BEGIN:VCALENDAR");
    }

    private static boolean isInside(String path, String calendar) {
        return URI.create(path).getPath().startsWith(URI.create(calendar).getPath());
    }

    Optional<StoredEvent> get(String path) {
        // Some servers change the tag of what they compress.
        var answer = server.call(
                VendorRequest.get("event-get", path)
                        .withHeader("Accept", "text/calendar")
                        .withHeader("Accept-Encoding", "identity"),
                NOT_FOUND,
                GONE);
        if (answer.status() == NOT_FOUND || answer.status() == GONE) {
            return Optional.empty();
        }
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        var etag = answer.header("ETag");
        if (etag.isEmpty() || !isCalendar(text)) {
            throw answer.unreadable();
        }
        return Optional.of(new StoredEvent(path, etag.get(), text));
    }

    /**
     * Writes what is not there yet, or instead of what was seen. Empty when something else is there now, also when the answer to
     * an earlier try was lost and somebody has changed it since.
     *
     * @param seen null when nothing was there
     * @throws VendorFailure CONFLICT or FORBIDDEN also when the uid is in use at another place
     */
    Optional<StoredEvent> put(String path, String text, Mark mark, StoredEvent seen) {
        var marked = mark.on(text);
        var request = VendorRequest.of("event-put", HttpMethod.PUT, path)
                .withBody("text/calendar; charset=utf-8", marked.getBytes(StandardCharsets.UTF_8));
        var answer = server.call(
                seen == null
                        ? request.withHeader("If-None-Match", "*")
                        : request.withHeader("If-Match", known(seen.etag())),
                CHANGED);
        var etag = answer.header("ETag").filter(tag -> answer.status() == 201 || answer.status() == 204);
        if (etag.isPresent()) {
            return Optional.of(new StoredEvent(path, etag.get(), marked));
        }
        return get(path).filter(there -> there.mark().equals(Optional.of(mark)));
    }

    /** Removes what was seen: true when it is gone, false when it was changed since. */
    boolean delete(StoredEvent seen) {
        var answer = server.call(
                VendorRequest.of("event-delete", HttpMethod.DELETE, seen.path())
                        .withHeader("If-Match", known(seen.etag())),
                NOT_FOUND,
                GONE,
                CHANGED);
        return answer.status() != CHANGED;
    }

    private static String known(String etag) {
        if (etag == null) {
            throw CalDavServer.refused(Kind.UNREADABLE);
        }
        return etag;
    }
}
