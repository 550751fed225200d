package dev.rainmaker.prospects.domain;

import dev.rainmaker.prospects.DuplicateMatch;
import dev.rainmaker.prospects.ProspectId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who is already there by blind indexes; one indexed query per kind of key, for one prospect or a batch. */
@ApplicationScoped
class DuplicateSearch {
    private static final Map<String, String> COLUMNS = Map.of(
            "email", "email_index",
            "phone", "phone_index",
            "name_place", "name_place_index",
            "domain", "domain_index");

    /** Who is there already, by kind and key. Archived prospects do not count. */
    record Existing(Map<String, Map<String, String>> byKind) {
        Optional<DuplicateMatch> match(DuplicateKeys keys) {
            for (var key : keys.present().entrySet()) {
                var id = byKind.getOrDefault(key.getKey(), Map.of()).get(key.getValue());
                if (id != null) {
                    return Optional.of(new DuplicateMatch(new ProspectId(id), key.getKey()));
                }
            }
            return Optional.empty();
        }
    }

    Uni<Optional<DuplicateMatch>> find(DuplicateKeys keys) {
        return find(List.of(keys)).map(existing -> existing.match(keys));
    }

    /** The same, leaving out the prospect that is being edited. */
    Uni<Optional<DuplicateMatch>> findOther(DuplicateKeys keys, String self) {
        return find(keys)
                .map(found -> found.filter(match -> !match.existing().value().equals(self)));
    }

    Uni<Existing> find(Collection<DuplicateKeys> all) {
        var found = new HashMap<String, Map<String, String>>();
        return Multi.createFrom()
                .iterable(List.of("email", "phone", "name_place", "domain"))
                .onItem()
                .transformToUniAndConcatenate(kind -> {
                    var wanted = new LinkedHashSet<String>();
                    all.forEach(keys ->
                            Optional.ofNullable(keys.present().get(kind)).ifPresent(wanted::add));
                    return wanted.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : query(COLUMNS.get(kind), wanted)
                                    .invoke(rows -> found.put(kind, rows))
                                    .replaceWithVoid();
                })
                .collect()
                .asList()
                .map(done -> new Existing(found));
    }

    private static Uni<Map<String, String>> query(String column, Collection<String> keys) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "SELECT " + column + ", MIN(id) FROM prospect WHERE " + column
                                        + " IN (:keys) AND archived = 0 GROUP BY " + column,
                                Object[].class)
                        .setParameter("keys", keys)
                        .getResultList())
                .map(rows -> {
                    var found = new HashMap<String, String>();
                    rows.forEach(row -> found.put((String) row[0], (String) row[1]));
                    return found;
                });
    }
}
