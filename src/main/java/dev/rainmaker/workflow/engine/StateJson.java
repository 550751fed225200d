package dev.rainmaker.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The one way between a run's state in memory and in the database, so that both always look the same to a step. */
@ApplicationScoped
public class StateJson {
    /** A state must be smaller than this many bytes. */
    public static final int LIMIT = 64_000;

    private static final TypeReference<HashMap<String, Object>> PLAIN = new TypeReference<>() {};

    private final ObjectMapper json;

    StateJson(ObjectMapper json) {
        this.json = json;
    }

    /** Text of a state. Fails with {@link PermanentFailure} when it is too large or holds what JSON cannot. */
    public String write(Map<String, Object> values) {
        var text = text(values);
        if (text.getBytes(StandardCharsets.UTF_8).length >= LIMIT) {
            throw new PermanentFailure(
                    "state_too_large",
                    "The run carries more than 64 kB; large things must go by id. Tell the operator.");
        }
        return text;
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, PLAIN);
        } catch (JsonProcessingException broken) {
            throw new PermanentFailure("state_unreadable", "The state of this run cannot be read. Tell the operator.");
        }
    }

    /** Values as they would come back from the database; null values stay, they remove a key. */
    Map<String, Object> plain(Map<String, Object> values) {
        return values.isEmpty() ? Map.of() : read(text(values));
    }

    RunState state(Map<String, Object> values) {
        return new RunState(Collections.unmodifiableMap(values), json);
    }

    /** A state as it is stored. */
    public RunState stored(String text) {
        return state(read(text));
    }

    /** A stored state with values set; null removes a key. Fails as {@link #write} does. */
    public String edited(String stored, Map<String, Object> edits) {
        var values = read(stored);
        edits.forEach((key, value) -> {
            if (value == null) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        });
        return write(values);
    }

    /** A text as JSON. */
    public String quoted(String words) {
        return text(words);
    }

    <T> T value(String text, Type type) throws JsonProcessingException {
        return text == null ? null : json.readValue(text, json.constructType(type));
    }

    /** What an effect answered; where a person observed it instead, their words, or the JSON that they took from the provider. */
    <T> T answered(String text, Type type) throws JsonProcessingException {
        try {
            return value(text, type);
        } catch (JsonProcessingException observed) {
            return value(value(text, String.class), type);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new PermanentFailure(
                    "state_unreadable", "A step produced something that cannot be stored. Tell the operator.");
        }
    }
}
