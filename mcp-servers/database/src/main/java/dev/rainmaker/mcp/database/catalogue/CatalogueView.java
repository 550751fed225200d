package dev.rainmaker.mcp.database.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A view that may be read.
 *
 * @param columns in the order in which a star shows them; withheld ones included
 */
public record CatalogueView(String name, String meaning, List<CatalogueColumn> columns) {
    public CatalogueView {
        columns = List.copyOf(columns);
    }

    /** The columns that somebody may read. */
    public List<CatalogueColumn> served() {
        return columns.stream().filter(CatalogueColumn::isServed).toList();
    }

    /** A served column; the name in any case. */
    public Optional<CatalogueColumn> column(String column) {
        return columns.stream()
                .filter(known -> known.isServed() && known.name().equalsIgnoreCase(column))
                .findFirst();
    }
}
