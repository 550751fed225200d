package dev.rainmaker.workflow.journey;

import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.platform.event.EventListener;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.RunFilter;
import dev.rainmaker.workflow.RunsApi;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A suppression stops the sequence at once: open approvals are withdrawn and the journey is told. One that was lifted before it was
 * noticed stops nothing.
 */
@ApplicationScoped
class SuppressionListener implements EventListener {
    private static final Actor PRIVACY = Actor.system("privacy");

    private final RunsApi runs;
    private final RunSignals signals;
    private final ApprovalsApi approvals;
    private final ProspectsApi prospects;
    private final SuppressionsApi suppressions;

    SuppressionListener(
            RunsApi runs,
            RunSignals signals,
            ApprovalsApi approvals,
            ProspectsApi prospects,
            SuppressionsApi suppressions) {
        this.runs = runs;
        this.signals = signals;
        this.approvals = approvals;
        this.prospects = prospects;
        this.suppressions = suppressions;
    }

    @Override
    public String name() {
        return "journey-suppression";
    }

    @Override
    public boolean wants(String type) {
        return type.equals("suppression.added");
    }

    @Override
    public void on(StoredEvent event) {
        var prospect = prospectOf(event);
        if (prospect != null && Reactive.await(() -> suppressions.stands(event.subject()))) {
            stop(prospect, event);
        }
    }

    /** Who gave the address up in person, else who has it. */
    private String prospectOf(StoredEvent event) {
        var named = event.facts().get("prospect");
        return named != null
                ? named
                : Reactive.await(() -> prospects.findByEmailIndex(event.facts().get("address")))
                        .map(ProspectId::value)
                        .orElse(null);
    }

    private void stop(String prospect, StoredEvent event) {
        var journeys = Reactive.await(
                () -> runs.find(new RunFilter(null, "journey", prospect, null), PageRequest.of(0, 20, "-createdAt")));
        for (var run : journeys.items()) {
            if (!run.status().ended()) {
                Reactive.await(() -> Panache.withTransaction(() -> signals.signal(
                        run.id().value(),
                        "prospect.suppressed",
                        event.subject(),
                        "suppressed:" + event.subject() + run.id())));
            }
        }
        Reactive.await(() -> approvals.withdraw(prospect, "the client must not be contacted any more", PRIVACY));
    }
}
