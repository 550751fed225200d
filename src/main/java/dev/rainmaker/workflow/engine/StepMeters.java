package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.RunStep;
import dev.rainmaker.workflow.StepEffect.How;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/** Counts and times what this process' workers committed. Names and tags are documented for operators. */
@ApplicationScoped
class StepMeters {
    static final String STEP = "rainmaker.workflow.step";
    static final String RETRIES = "rainmaker.workflow.retries";
    static final String PARKED = "rainmaker.workflow.parked";
    static final String ENDED = "rainmaker.workflow.ended";
    static final String EFFECTS = "rainmaker.workflow.effects";
    static final String TAKEOVERS = "rainmaker.workflow.takeovers";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry registry;

    StepMeters(MeterRegistry registry) {
        this.registry = registry;
        for (var how : How.values()) {
            registry.counter(EFFECTS, "outcome", text(how));
        }
        registry.counter(TAKEOVERS);
    }

    void ended(Change change) {
        var kind = change.from().kind();
        var node = change.from().node();
        Timer.builder(STEP)
                .tags("kind", kind, "node", node, "outcome", change.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(Duration.ofMillis(change.step().millis()));
        if (change.how() == RunStep.Status.RETRY) {
            registry.counter(RETRIES, "kind", kind, "node", node).increment();
        }
        if (change.how() == RunStep.Status.NEEDS_ATTENTION) {
            registry.counter(PARKED, "kind", kind, "node", node).increment();
        }
        if (change.to().status().ended()) {
            registry.counter(ENDED, "kind", kind, "status", change.to().status().text())
                    .increment();
        }
    }

    void met(How how) {
        registry.counter(EFFECTS, "outcome", text(how)).increment();
    }

    /** A worker elsewhere, or here, was lost and its run is taken over. */
    void tookOver() {
        registry.counter(TAKEOVERS).increment();
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
