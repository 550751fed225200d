package dev.rainmaker.agents.rules;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.AgentUsage;
import dev.rainmaker.platform.clock.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures what a rules agent takes. */
public final class Measured {
    private final String agent;
    private final Clock clock;

    public Measured(String agent, Clock clock) {
        this.agent = agent;
        this.clock = clock;
    }

    /** Runs the work and puts its real time beside the result. */
    public <T> AgentResult<T> run(Supplier<T> work) {
        var start = clock.machine();
        var value = work.get();
        var ms = Duration.between(start, clock.machine()).toMillis();
        return new AgentResult<>(value, AgentUsage.ofRules(agent, ms), true);
    }

    /** What a call that failed just now cost: no tokens. */
    public AgentUsage nothing() {
        return AgentUsage.ofRules(agent, 0);
    }
}
