package dev.rainmaker.simulation.persona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.simulation.world.WorldLibrary;
import java.util.List;

/** Everybody in the world. */
public final class Personas {

    private Personas() {}

    /** All personas, in the order of their file. */
    public static List<Persona> all() {
        try {
            return new ObjectMapper().readValue(WorldLibrary.text("personas.json"), new TypeReference<>() {});
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("personas.json is unreadable", failure);
        }
    }
}
