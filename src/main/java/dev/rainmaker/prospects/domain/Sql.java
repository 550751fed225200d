package dev.rainmaker.prospects.domain;

import java.util.ArrayList;
import java.util.List;

/** A statement with the values of its parameters, in order. */
record Sql(String text, List<Object> values) {
    static Sql of(String text, List<?> first, Object... then) {
        var values = new ArrayList<Object>(first);
        values.addAll(List.of(then));
        return new Sql(text, values);
    }
}
