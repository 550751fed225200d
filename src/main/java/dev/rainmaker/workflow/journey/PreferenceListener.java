package dev.rainmaker.workflow.journey;

import dev.rainmaker.platform.event.EventListener;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunsApi;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a journey that holds a message, or waits to follow up, look again when its recipient wants something else. */
@ApplicationScoped
class PreferenceListener implements EventListener {
    static final String SIGNAL = "preferences.changed";

    private final RunsApi runs;
    private final RunSignals signals;

    PreferenceListener(RunsApi runs, RunSignals signals) {
        this.runs = runs;
        this.signals = signals;
    }

    @Override
    public String name() {
        return "journey-preferences";
    }

    @Override
    public boolean wants(String type) {
        return type.equals(SIGNAL);
    }

    @Override
    public void on(StoredEvent event) {
        var journeys = Reactive.await(() ->
                runs.find(new RunFilter(null, "journey", event.subject(), null), PageRequest.of(0, 20, "-createdAt")));
        for (var run : journeys.items()) {
            if (!run.status().ended()) {
                Reactive.await(() -> Panache.withTransaction(() -> signals.signal(
                        run.id().value(), SIGNAL, event.subject(), SIGNAL + ":" + event.seq() + run.id())));
            }
        }
    }
}
