package dev.rainmaker.workflow.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** {@code rainmaker.workflow.escalation.*}: who is asked about what waits, after how long. */
@ConfigMapping(prefix = "rainmaker.workflow.escalation")
public interface EscalationConfig {
    /** Business hours of waiting after which the assigned seller is asked. */
    @WithDefault("PT4H")
    Duration sellerAfter();

    /** Business hours of waiting after which managers are asked; more than for the seller. */
    @WithDefault("PT8H")
    Duration managersAfter();

    /** Business hours of waiting after which owners are asked; more than for managers. */
    @WithDefault("PT24H")
    Duration ownersAfter();

    /** When the house opens, Monday to Friday, in the company's time zone. */
    @WithDefault("09:00")
    LocalTime opens();

    /** When the house closes. */
    @WithDefault("17:00")
    LocalTime closes();
}
