package dev.rainmaker.platform.names;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Names for lists, and who looks after whom. Implemented by the prospects; needs no session or transaction. */
public interface ProspectNames {
    /** Names by prospect id in one query; unknown ids are left out, nulls are ignored. */
    Uni<Map<String, String>> of(Collection<String> prospectIds);

    /** User id of the seller to whom the prospect is assigned; null when there is none. */
    Uni<String> assignedTo(String prospectId);

    /** Puts the name beside each row of a list, in one query for all. */
    default <T, R> Uni<List<R>> beside(List<T> rows, Function<T, String> prospectId, BiFunction<T, String, R> join) {
        var ids = rows.stream()
                .map(prospectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return of(ids).map(names -> rows.stream()
                .map(row -> {
                    var id = prospectId.apply(row);
                    return join.apply(row, id == null ? null : names.get(id));
                })
                .toList());
    }
}
