package dev.rainmaker.prospects.domain;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Plain statements within the current reactive transaction, for tables without an entity. */
final class NativeSql {
    private NativeSql() {}

    static Uni<Void> run(String sql, List<?> values) {
        return update(sql, values).replaceWithVoid();
    }

    /** How many rows were changed. */
    static Uni<Integer> update(String sql, List<?> values) {
        return Panache.getSession().flatMap(session -> {
            var statement = session.createNativeQuery(sql);
            for (int i = 0; i < values.size(); i++) {
                statement = statement.setParameter(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        });
    }

    static Uni<List<Object[]>> rows(String sql, List<?> values) {
        return Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(sql, Object[].class);
            for (int i = 0; i < values.size(); i++) {
                query = query.setParameter(i + 1, values.get(i));
            }
            return query.getResultList();
        });
    }
}
