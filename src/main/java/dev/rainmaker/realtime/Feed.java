package dev.rainmaker.realtime;

import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.security.Actor;
import java.time.Instant;
import java.util.Set;

/** One connection: whose it is, which topics it follows live, and up to where it has been served. Guarded by {@link Tail}. */
final class Feed {
    private final Actor who;
    private final Instant tokenEnds;
    private final Outlet outlet;
    private Set<String> topics = Set.of();
    private long position;

    Feed(Actor who, Instant tokenEnds, Outlet outlet) {
        this.who = who;
        this.tokenEnds = tokenEnds;
        this.outlet = outlet;
    }

    Actor who() {
        return who;
    }

    boolean ended(Instant now) {
        return !now.isBefore(tokenEnds);
    }

    Outlet outlet() {
        return outlet;
    }

    void follow(Set<String> chosen, long after) {
        topics = chosen;
        position = after;
    }

    boolean wants(StoredEvent event) {
        return event.seq() > position && topics.contains(event.topic());
    }
}
