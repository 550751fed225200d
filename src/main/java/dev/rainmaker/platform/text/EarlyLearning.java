package dev.rainmaker.platform.text;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the learners learn on a worker right after the start: the first mail is read on an event loop, which must not wait for
 * it. The start itself does not wait either.
 */
@ApplicationScoped
class EarlyLearning {
    private final List<Learner> learners;
    private final boolean early;

    EarlyLearning(
            @All List<Learner> learners,
            @ConfigProperty(name = "rainmaker.text.learn-at-start", defaultValue = "true") boolean early) {
        this.learners = learners;
        this.early = early;
    }

    void started(@Observes StartupEvent event) {
        if (early) {
            Infrastructure.getDefaultWorkerPool().execute(() -> learners.forEach(Learner::learn));
        }
    }
}
