package dev.rainmaker.platform.limits;

import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.problem.PlatformProblem;
import java.time.Duration;
import java.util.Map;

/** The call was not made, or surely had no effect: the provider has no place or wants a rest. Come again later. */
public final class ProviderBusy extends DomainException {
    private final String code;
    private final Duration after;

    private ProviderBusy(String code, String provider, String sentence, Duration after) {
        super(PlatformProblem.UNAVAILABLE, sentence, Map.of("provider", provider, "retryAfterSeconds", seconds(after)));
        this.code = code;
        this.after = after;
    }

    /** All places are taken. */
    static ProviderBusy full(String provider, Duration after) {
        return new ProviderBusy("provider_full", provider, "Waits for a free place at " + named(provider) + ".", after);
    }

    /** The provider failed too often, or said when to come back. */
    static ProviderBusy resting(String provider, Duration after) {
        return new ProviderBusy(
                "provider_resting",
                provider,
                "Waits until " + named(provider) + " can be asked again, for about " + seconds(after) + " s.",
                after);
    }

    private static String named(String provider) {
        return provider.equals(Providers.MODEL) ? "the language model" : provider;
    }

    private static long seconds(Duration after) {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }

    /** Stable code, lower snake case. */
    public String code() {
        return code;
    }

    /** Real time after which it makes sense to come again. */
    public Duration after() {
        return after;
    }
}
