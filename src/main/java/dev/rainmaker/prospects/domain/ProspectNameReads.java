package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.names.ProspectNames;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads names and owners, and nothing else, from the prospects. */
@ApplicationScoped
class ProspectNameReads implements ProspectNames {
    private final Pool database;

    ProspectNameReads(Pool database) {
        this.database = database;
    }

    @Override
    public Uni<Map<String, String>> of(Collection<String> prospectIds) {
        var ids = prospectIds.stream().filter(Objects::nonNull).distinct().toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return database.preparedQuery(
                        "SELECT id, name FROM prospect WHERE id IN (?" + ", ?".repeat(ids.size() - 1) + ")")
                .execute(Tuple.from(List.<Object>copyOf(ids)))
                .map(rows -> {
                    Map<String, String> names = new HashMap<>();
                    rows.forEach(row -> names.put(row.getString(0), row.getString(1)));
                    return names;
                });
    }

    @Override
    public Uni<String> assignedTo(String prospectId) {
        return database.preparedQuery("SELECT assigned_to FROM prospect WHERE id = ?")
                .execute(Tuple.of(prospectId))
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getString(0) : null);
    }
}
