package dev.rainmaker.proposals;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The catalogue as its owner edits it. */
public interface CatalogueApi {
    /** Everything, sold or not. */
    Uni<List<CatalogueItem>> all();

    /** Changes an item; prices in minor units. Fails with {@code version_conflict} when the If-Match is not the newest. */
    Uni<CatalogueItem> edit(
            String id,
            String ifMatch,
            String name,
            String description,
            long unitPriceMinor,
            long unitCostMinor,
            boolean active,
            Actor by);
}
