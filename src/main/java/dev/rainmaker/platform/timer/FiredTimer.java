package dev.rainmaker.platform.timer;

import java.time.Instant;

/**
 * A timer that fires.
 *
 * @param key which
 * @param due business time for which it was set; the firing is later when nobody was there
 */
public record FiredTimer(TimerKey key, Instant due) {
    public String subject() {
        return key.subject();
    }
}
