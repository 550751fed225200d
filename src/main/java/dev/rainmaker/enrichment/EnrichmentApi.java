package dev.rainmaker.enrichment;

import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Findings about prospects. */
public interface EnrichmentApi {
    /** Stores findings; the same field, value and source once. */
    Uni<List<Finding>> store(ProspectId prospect, List<NewFinding> findings, Actor by);

    Uni<List<Finding>> findings(ProspectId prospect);
}
