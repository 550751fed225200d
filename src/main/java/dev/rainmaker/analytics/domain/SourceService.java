package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.LeadCost;
import dev.rainmaker.analytics.SourceFigures;
import dev.rainmaker.analytics.SourcesApi;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class SourceService implements SourcesApi {
    private final SourceReads reads;
    private final LeadCosts costs;

    SourceService(SourceReads reads, LeadCosts costs) {
        this.reads = reads;
        this.costs = costs;
    }

    @Override
    public Uni<List<SourceFigures>> figures(LocalDate from, LocalDate until) {
        return reads.figures(from, until);
    }

    @Override
    public Uni<List<LeadCost>> costs() {
        return costs.newest();
    }

    @Override
    public Uni<LeadCost> enter(LeadCost cost, Actor by) {
        return costs.enter(cost, by);
    }

    @Override
    public Uni<Void> remove(String id, Actor by) {
        return costs.remove(id, by);
    }
}
