package dev.rainmaker.realtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code rainmaker.realtime.*}. */
@ConfigMapping(prefix = "rainmaker.realtime")
public interface RealtimeConfig {
    /** How often the log is looked at for events of other replicas; this process' own come at once. */
    @WithDefault("200ms")
    Duration lookEvery();

    /** Messages that may be on their way to one client; one more and it is closed. */
    @WithDefault("500")
    int queue();

    /** How long the replay waits for a slow client before it is closed. */
    @WithDefault("10s")
    Duration patience();

    /** Topics of one subscription. */
    @WithDefault("50")
    int topics();
}
