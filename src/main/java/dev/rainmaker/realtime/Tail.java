package dev.rainmaker.realtime;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.DatabaseReady;
import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.platform.event.LogSignal;
import dev.rainmaker.platform.event.StoredEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.websockets.next.CloseReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Follows the event log for all connections of this process on one virtual thread. Its position only grows; a feed goes live
 * only when it has been served at least that far, so nothing falls between replay and live.
 */
@ApplicationScoped
class Tail {
    static final CloseReason TOKEN_ENDED = new CloseReason(1008, "the token has ended");
    static final CloseReason SESSIONS_ENDED = new CloseReason(1008, "the session has ended");
    private static final String ENDED = "user.sessions_ended";
    private static final Logger LOG = Logger.getLogger(Tail.class);

    private final EventLog log;
    private final LogSignal grown;
    private final Messages messages;
    private final RealtimeConfig config;
    private final Clock clock;
    private final Set<Feed> feeds = new HashSet<>();
    private long position;
    private volatile Thread worker;

    Tail(EventLog log, LogSignal grown, Messages messages, RealtimeConfig config, Clock clock) {
        this.log = log;
        this.grown = grown;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes DatabaseReady ready) {
        // Known before it runs: it ends by itself when it is not.
        var thread = Thread.ofVirtual().name("event-tail").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Takes in a connection that has nothing to hear yet but the end of its sessions. */
    synchronized void add(Feed feed, long end) {
        if (feeds.isEmpty()) {
            position = Math.max(position, end);
        }
        feeds.add(feed);
    }

    synchronized void remove(Feed feed) {
        feeds.remove(feed);
    }

    /** Nothing live for the feed while it is served from the log. */
    synchronized void pause(Feed feed) {
        feed.follow(Set.of(), 0);
    }

    /** Goes live after a sequence number; false when the tail is ahead of it and more must be served from the log. */
    synchronized boolean goLive(Feed feed, Set<String> topics, long after) {
        if (after < position) {
            return false;
        }
        feed.follow(topics, after);
        return true;
    }

    private void work() {
        while (worker != null) {
            try {
                if (idle() || !readOn()) {
                    grown.await(config.lookEvery().toMillis());
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (worker == null || !rest(failure)) {
                    return;
                }
            }
        }
    }

    private boolean rest(RuntimeException failure) {
        LOG.warnf("the event log could not be followed, trying again: %s", failure.getMessage());
        try {
            grown.await(1_000);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private synchronized boolean idle() {
        return feeds.isEmpty();
    }

    private boolean readOn() {
        long from;
        synchronized (this) {
            var now = clock.machine();
            feeds.stream().filter(feed -> feed.ended(now)).forEach(feed -> feed.outlet()
                    .close(TOKEN_ENDED));
            from = position;
        }
        var events = log.after(from);
        deliver(events);
        return !events.isEmpty();
    }

    private synchronized void deliver(List<StoredEvent> events) {
        for (var event : events) {
            String text = null;
            for (var feed : feeds) {
                if (feed.wants(event)) {
                    text = text == null ? messages.changed(event) : text;
                    feed.outlet().offer(text);
                }
                if (event.type().equals(ENDED)
                        && event.subject().equals(feed.who().id())) {
                    feed.outlet().close(SESSIONS_ENDED);
                }
            }
            position = Math.max(position, event.seq());
        }
    }
}
