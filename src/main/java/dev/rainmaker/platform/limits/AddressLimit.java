package dev.rainmaker.platform.limits;

import dev.rainmaker.platform.clock.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one caller's address may do something, in this process: so many times within a window that begins with the first. The
 * addresses longest unseen are forgotten first, so that memory stays bounded whoever calls. Safe for many threads.
 */
public final class AddressLimit {
    private static final int ADDRESSES = 10_000;

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    public AddressLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    private record Count(Instant since, int times) {}

    /** Counts one more; false when it is one too many. Windows are of real time. */
    public synchronized boolean allows(String address) {
        var now = clock.machine();
        var known = counts.get(address);
        var count = known == null || !now.isBefore(known.since().plus(window))
                ? new Count(now, 1)
                : new Count(known.since(), known.times() + 1);
        counts.put(address, count);
        return count.times() <= most;
    }
}
