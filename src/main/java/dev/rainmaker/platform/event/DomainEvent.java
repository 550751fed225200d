package dev.rainmaker.platform.event;

import java.util.Map;

/**
 * Something that happened, told to the rest of the house after the commit. Carries ids only, never personal text.
 * Implementations are records named in the past tense.
 */
public interface DomainEvent {
    /** Wire name, e.g. {@code prospect.qualified}. */
    String type();

    /**
     * Topic under which listeners follow it: {@code prospects}, {@code approvals}, {@code conversations}, {@code
     * proposals}, {@code meetings}, {@code dates}, {@code hunts}, {@code attention} (somebody is asked for), {@code run:<id>}.
     */
    String topic();

    /** Id of the thing that changed. */
    String subject();

    /** Further ids and small facts; may be empty. */
    default Map<String, String> facts() {
        return Map.of();
    }
}
