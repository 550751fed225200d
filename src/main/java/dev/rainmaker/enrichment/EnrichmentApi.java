package dev.rainmaker.enrichment;

import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Findings about prospects. All methods run in, or join, a reactive transaction. */
public interface EnrichmentApi {
    /**
     * Stores what was found and fills the prospect with what is certain enough; repeat-safe: the same field, value and source is
     * kept once. Findings of a field that has one value only and that disagree are marked contradicted and the prospect is
     * flagged for review; a human's finding settles it. Blank values are no findings. Announces {@code finding.stored}.
     *
     * @return the given findings as stored, in the order given, with those that were there already
     */
    Uni<List<Finding>> store(ProspectId prospect, List<NewFinding> findings, Actor by);

    /** All findings of a prospect, oldest first. */
    Uni<List<Finding>> findings(ProspectId prospect);

    /** Several by id in one query; fails with {@code FindingNotFound} when one is missing. */
    Uni<Map<FindingId, Finding>> require(Collection<FindingId> ids);

    /** A person's correction: a new finding by hand stands for the old one, which is kept and marked corrected. */
    Uni<List<Finding>> correct(ProspectId prospect, FindingId finding, String value, Actor by);
}
