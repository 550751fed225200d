package dev.rainmaker.analytics;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** Where prospects come from, what the sources cost and what they bring. */
public interface SourcesApi {
    /** Sources with prospects or costs within the days, most prospects first; 200 at most. Days are those of the company. */
    Uni<List<SourceFigures>> figures(LocalDate from, LocalDate until);

    /** All entered costs, newest first; 200 at most. */
    Uni<List<LeadCost>> costs();

    /** Enters a cost; its id is given by the house. Audited. */
    Uni<LeadCost> enter(LeadCost cost, Actor by);

    /** Takes an entry away, or fails with {@link LeadCostNotFound}. Audited. */
    Uni<Void> remove(String id, Actor by);
}
