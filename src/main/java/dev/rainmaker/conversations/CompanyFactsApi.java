package dev.rainmaker.conversations;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Facts that the company publishes about itself. Methods join or open a reactive transaction. */
public interface CompanyFactsApi {
    /** All, by topic. */
    Uni<List<CompanyFact>> all();

    /** Those that may be said. */
    Uni<List<CompanyFact>> published();

    Uni<CompanyFact> add(String topic, String answer, boolean published, Actor by);

    /** Fails with {@code company_fact_not_found}, or {@code version_conflict} when the If-Match is not the newest. */
    Uni<CompanyFact> edit(String id, String ifMatch, String topic, String answer, boolean published, Actor by);

    /** Fails with {@code company_fact_not_found}. */
    Uni<Void> remove(String id, Actor by);
}
