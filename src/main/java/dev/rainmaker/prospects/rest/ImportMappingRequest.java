package dev.rainmaker.prospects.rest;

import dev.rainmaker.prospects.DateOrder;
import dev.rainmaker.prospects.ImportField;
import dev.rainmaker.prospects.ImportMapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;

/** What the columns of a file mean; columns that are not named, or have no field, are ignored. */
record ImportMappingRequest(@NotEmpty @Size(max = 100) List<@Valid @NotNull Column> columns, DateOrder dateOrder) {
    /** A column by its zero-based index. */
    record Column(@Min(0) @Max(99) int index, ImportField field) {}

    ImportMapping toMapping() {
        var byIndex = new TreeMap<Integer, ImportField>();
        columns.stream()
                .filter(column -> column.field() != null)
                .forEach(column -> byIndex.put(column.index(), column.field()));
        return new ImportMapping(byIndex, dateOrder);
    }
}
