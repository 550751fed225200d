package dev.rainmaker.proposals;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The catalogue as its owner edits it. */
public interface CatalogueApi {
    /** Everything, sold or not. */
    Uni<List<CatalogueItem>> all();

    /**
     * Changes an item; prices in minor units, null keeps what is there. Fails with {@code version_conflict} when the If-Match is
     * not the newest, {@code catalogue_item_not_found} for an option that is no item.
     */
    Uni<CatalogueItem> edit(String id, String ifMatch, EditCatalogueItem edit, Actor by);
}
