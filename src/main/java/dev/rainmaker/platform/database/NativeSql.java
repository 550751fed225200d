package dev.rainmaker.platform.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Plain statements within the current reactive transaction, for tables without an entity. Every statement makes Hibernate look
 * at all rows of the session first: for many rows use one {@link #insert}, never one statement each. Values are never null.
 */
public final class NativeSql {
    private NativeSql() {}

    public static Uni<Void> run(String sql, List<?> values) {
        return update(sql, values).replaceWithVoid();
    }

    /** How many rows were changed. */
    public static Uni<Integer> update(String sql, List<?> values) {
        return Panache.getSession().flatMap(session -> {
            var statement = session.createNativeQuery(sql);
            for (int i = 0; i < values.size(); i++) {
                statement = statement.setParameter(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        });
    }

    /**
     * Stores rows in one statement.
     *
     * @param into up to the list of columns, e.g. {@code INSERT INTO data_key (subject_id, wrapped_key)}
     * @param values row after row; none: nothing happens
     */
    public static Uni<Void> insert(String into, int columns, List<?> values) {
        if (values.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var row = "(?" + ", ?".repeat(columns - 1) + ")";
        return run(into + " VALUES " + row + (", " + row).repeat(values.size() / columns - 1), values);
    }

    public static Uni<List<Object[]>> rows(String sql, List<?> values) {
        return Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(sql, Object[].class);
            for (int i = 0; i < values.size(); i++) {
                query = query.setParameter(i + 1, values.get(i));
            }
            return query.getResultList();
        });
    }
}
