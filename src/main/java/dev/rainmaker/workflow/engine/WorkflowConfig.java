package dev.rainmaker.workflow.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code rainmaker.workflow.*}. Times are real unless they say business time. */
@ConfigMapping(prefix = "rainmaker.workflow")
public interface WorkflowConfig {
    /** Whether this process takes due runs from its start on; false for one that serves people while others work. */
    @WithDefault("true")
    boolean enabled();

    /** Steps that this process runs at the same time. */
    @WithDefault("16")
    int threads();

    /** How often due runs are looked for when nobody calls; wake-ups of this process do not wait for it. */
    @WithDefault("PT0.2S")
    Duration pollEvery();

    /** How often a worker says that it lives; after four to six misses another takes over. */
    @WithDefault("PT7S")
    Duration heartbeat();

    /** How long a stop waits for steps under way, twice: first politely, then interrupted. */
    @WithDefault("PT5S")
    Duration stopWithin();

    /** Steps of one run before others get their turn. */
    @WithDefault("40")
    int stepsPerTurn();

    /** Failed tries of a step before a person is asked. */
    @WithDefault("5")
    int attempts();

    /** Business time before the second try; each further one waits {@code retryFactor} times longer. */
    @WithDefault("PT1M")
    Duration retryAfter();

    @WithDefault("3")
    int retryFactor();

    /** Longest business time between two tries. */
    @WithDefault("PT6H")
    Duration retryAtMost();
}
