package dev.rainmaker.workflow;

import java.util.Map;

/**
 * Starts a run.
 *
 * @param kind which graph; its newest version is taken
 * @param subjectId hunt or prospect that it is about; may be null
 * @param parentId run that starts it; may be null
 * @param state ids and small facts to begin with, as JSON values, below 64 kB
 * @param onceKey a second start of the kind with the same key finds the first run; null for none
 */
public record StartRun(String kind, String subjectId, String parentId, Map<String, Object> state, String onceKey) {
    public StartRun {
        state = state == null ? Map.of() : Map.copyOf(state);
    }

    public static StartRun of(String kind, String subjectId, Map<String, Object> state) {
        return new StartRun(kind, subjectId, null, state, null);
    }

    public StartRun once(String key) {
        return new StartRun(kind, subjectId, parentId, state, key);
    }

    public StartRun from(String parent) {
        return new StartRun(kind, subjectId, parent, state, onceKey);
    }
}
