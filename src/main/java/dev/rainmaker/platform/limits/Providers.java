package dev.rainmaker.platform.limits;

import dev.rainmaker.platform.clock.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The gates of this process, one for each provider and agent. Blocking up to the configured patience: for workers. */
@ApplicationScoped
public class Providers {
    /** The language model's name among the providers. */
    public static final String MODEL = "model";

    private final Map<String, ProviderGate> gates = new ConcurrentHashMap<>();
    private final LimitsConfig config;
    private final Clock clock;

    Providers(LimitsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes a call in a place of its provider. Whoever makes it says with {@link #answered} or {@link #failed} how the
     * provider did.
     *
     * @throws ProviderBusy when there is no place or the provider rests; the call was not made
     */
    public <T> T at(String provider, Supplier<T> call) {
        return in(gate(provider), call);
    }

    /** Makes a model call of an agent in a place of the agent. */
    public <T> T as(String agent, Supplier<T> call) {
        return in(
                gates.computeIfAbsent(
                        "agent " + agent, name -> made(name, config.agent().getOrDefault(agent, config.perAgent()))),
                call);
    }

    public void answered(String provider) {
        gate(provider).answered();
    }

    public void failed(String provider) {
        gate(provider).failed();
    }

    /** The provider said when to come back; the failure to throw. The call had no effect. */
    public ProviderBusy asksForRest(String provider, Duration wanted) {
        return ProviderBusy.resting(provider, gate(provider).asksForRest(wanted));
    }

    /** The failure to throw while the provider is left alone, e.g. since it said when to come back. */
    public Optional<ProviderBusy> resting(String provider) {
        return gate(provider).resting().map(left -> ProviderBusy.resting(provider, left));
    }

    private static <T> T in(ProviderGate gate, Supplier<T> call) {
        gate.enter();
        try {
            return call.get();
        } finally {
            gate.leave();
        }
    }

    private ProviderGate gate(String provider) {
        return gates.computeIfAbsent(
                provider, name -> made(name, config.provider().getOrDefault(name, config.perProvider())));
    }

    private ProviderGate made(String name, int places) {
        return new ProviderGate(name, places, config, clock::machine);
    }
}
