package dev.rainmaker.platform.event;

import dev.rainmaker.platform.database.DatabaseReady;
import dev.rainmaker.platform.hint.Hint;
import dev.rainmaker.platform.hint.Hints;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Moves announcements to the event log and hands new events to the listeners: one virtual thread per process, woken by
 * local changes and looking by itself five times a second for those of other replicas.
 */
@ApplicationScoped
public class EventRelay {
    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final long LOOK_EVERY_MS = 200;
    private static final int TRIES = 10;

    private final EventLog log;
    private final EventCursors cursors;
    private final RelaySignal signal;
    private final LogSignal grown;
    private final Hints others;
    private final List<EventListener> listeners;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private volatile Thread worker;

    EventRelay(
            EventLog log,
            EventCursors cursors,
            RelaySignal signal,
            LogSignal grown,
            Hints others,
            @All List<EventListener> listeners) {
        this.log = log;
        this.cursors = cursors;
        this.signal = signal;
        this.grown = grown;
        this.others = others;
        this.listeners = List.copyOf(listeners);
    }

    void start(@Observes DatabaseReady ready) {
        // Known before it runs: it ends by itself when it is not.
        var thread = Thread.ofVirtual().name("event-relay").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
            running.join(5_000);
        }
    }

    private void work() {
        while (worker != null) {
            try {
                int moved = log.moveFromOutbox();
                if (moved > 0) {
                    grown.tell();
                    others.tell(Hint.EVENTS);
                }
                listeners.forEach(this::deliver);
                if (moved == 0) {
                    signal.await(LOOK_EVERY_MS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException failure) {
                if (worker == null) {
                    return;
                }
                LOG.warnf("event relay could not work, trying again: %s", failure.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            signal.await(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(EventListener listener) {
        try {
            long position = positions.containsKey(listener.name())
                    ? positions.get(listener.name())
                    : cursors.of(listener.name());
            long start = position;
            for (var event : log.after(position)) {
                if (listener.wants(event.type()) && !handled(listener, event)) {
                    break;
                }
                position = event.seq();
            }
            if (position > start && !cursors.advance(listener.name(), start, position)) {
                positions.remove(listener.name());
                return;
            }
            positions.put(listener.name(), position);
        } catch (SQLException failure) {
            LOG.warnf("event listener could not read: %s", failure.getMessage());
        }
    }

    private boolean handled(EventListener listener, StoredEvent event) {
        var key = listener.name() + event.seq();
        try {
            listener.on(event);
            failures.remove(key);
            return true;
        } catch (RuntimeException failure) {
            int times = failures.merge(key, 1, Integer::sum);
            if (times < TRIES) {
                LOG.warnf(
                        failure,
                        "event listener failed, trying again listener=%s seq=%d",
                        listener.name(),
                        event.seq());
                return false;
            }
            LOG.errorf(failure, "event listener gave up on an event listener=%s seq=%d", listener.name(), event.seq());
            failures.remove(key);
            return true;
        }
    }
}
