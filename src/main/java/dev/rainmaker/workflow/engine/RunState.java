package dev.rainmaker.workflow.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a run carries from step to step: ids and small facts as JSON values, below 64 kB in all. Big things stay in their
 * feature and go by id; money goes as minor units. Read-only: a step changes it through its result.
 */
public final class RunState {
    private final Map<String, Object> values;
    private final ObjectMapper json;

    RunState(Map<String, Object> values, ObjectMapper json) {
        this.values = values;
        this.json = json;
    }

    public boolean has(String key) {
        return values.get(key) != null;
    }

    /** The text under a key, or null. */
    public String text(String key) {
        var value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** The text under a key that an earlier step must have set. */
    public String require(String key) {
        if (!has(key)) {
            throw new NoSuchElementException("the state of the run has no " + key);
        }
        return text(key);
    }

    /** The whole number under a key, or 0. */
    public long number(String key) {
        return values.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** The decimal number under a key, or zero. */
    public BigDecimal decimal(String key) {
        return has(key) ? new BigDecimal(text(key)) : BigDecimal.ZERO;
    }

    /** Whether the value under a key is true. */
    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public Optional<Instant> instant(String key) {
        return Optional.ofNullable(text(key)).map(Instant::parse);
    }

    /** The texts in the list under a key; empty when there is none. */
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The value under a key as a record or another type of ours, or null. */
    public <T> T as(String key, Class<T> type) {
        return json.convertValue(values.get(key), type);
    }

    /** The value under a key as a generic type, or null. */
    public <T> T as(String key, TypeReference<T> type) {
        return json.convertValue(values.get(key), type);
    }

    /** All values as plain JSON. */
    public Map<String, Object> values() {
        return values;
    }
}
