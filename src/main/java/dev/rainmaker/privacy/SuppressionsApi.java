package dev.rainmaker.privacy;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;

/** Addresses that must never be contacted; outlives the contact. Methods join or open a reactive transaction. */
public interface SuppressionsApi {
    /** Whether this address must not be written to. Case and surrounding space do not matter. */
    Uni<Boolean> isSuppressed(String email);

    /**
     * Suppresses an address from now on; repeat-safe. Announces {@code suppression.added} with the prospect, so that
     * sequences stop at once.
     */
    Uni<Suppression> suppress(String email, SuppressionReason reason, String source, String prospectId, Actor by);

    Uni<Page<Suppression>> find(PageRequest page);

    /** Takes an address off the list, on its owner's wish; audited. */
    Uni<Void> remove(String id, String reason, Actor by);

    /** Whether this entry is still on the list. */
    Uni<Boolean> stands(String id);

    /** Takes an address off the list if it is there for this reason, which was mistaken; audited. Whether it was. */
    Uni<Boolean> lift(String email, SuppressionReason reason, String why, Actor by);
}
