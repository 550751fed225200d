package dev.rainmaker.outreach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** {@code rainmaker.outreach.*}. */
@ConfigMapping(prefix = "rainmaker.outreach")
public interface OutreachConfig {
    /** Earliest local time of the recipient. */
    @WithDefault("09:00")
    LocalTime from();

    /** Latest local time of the recipient. */
    @WithDefault("17:00")
    LocalTime until();

    /** Wait for a reply before the next message, in business time. */
    @WithDefault("P3D")
    Duration followUpAfter();

    /** Longest silence before a journey ends, when no follow-up is left, in business time. */
    @WithDefault("P14D")
    Duration lastWait();

    /** Follow-ups after the first message. */
    @WithDefault("2")
    int followUps();
}
