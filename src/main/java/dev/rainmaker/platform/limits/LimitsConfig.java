package dev.rainmaker.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** {@code rainmaker.workflow.limits.*}: of one process. Times are real. */
@ConfigMapping(prefix = "rainmaker.workflow.limits")
public interface LimitsConfig {
    /** Calls to one tool server, or to the language model, at the same time; fewer than the threads, so that others go on. */
    @WithDefault("12")
    int perProvider();

    /** The same for single providers, by the tool server's name or {@code model}. */
    Map<String, Integer> provider();

    /** Model calls of one agent at the same time. */
    @WithDefault("8")
    int perAgent();

    /** The same for single agents, by their name. */
    Map<String, Integer> agent();

    /** How long a call waits for a free place before its step is put back. */
    @WithDefault("PT0.2S")
    Duration patience();

    /** How long a step that found no place is put back. */
    @WithDefault("PT2S")
    Duration putBack();

    /** Failures in a row after which a provider is left alone. */
    @WithDefault("5")
    int restAfter();

    /** How long it is left alone the first time; twice as long each further time. */
    @WithDefault("PT15S")
    Duration restFor();

    /** Longest rest, also where the provider asks for a longer one. */
    @WithDefault("PT15M")
    Duration restAtMost();
}
