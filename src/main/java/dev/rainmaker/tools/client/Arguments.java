package dev.rainmaker.tools.client;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects tool arguments; what is null or an empty list is left out. */
public final class Arguments {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Arguments with(String name, Object value) {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            values.put(name, value);
        }
        return this;
    }

    public Map<String, Object> map() {
        return values;
    }
}
