package dev.rainmaker.simulation.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sources of the world on the class path; {@code truth.json} lists every document. */
public final class WorldLibrary {

    private static final String ROOT = "/simulation/";

    private WorldLibrary() {}

    /** The text of a resource below {@code simulation/}. */
    public static String text(String name) {
        try (var in = WorldLibrary.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the world lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every document, in the order of {@code truth.json}. */
    public static List<WorldDocument> documents() {
        var documents = new ArrayList<WorldDocument>();
        for (JsonNode label : json("truth.json")) {
            var id = label.required("id").asText();
            documents.add(WorldDocument.parse(id, text("documents/" + id + ".html")));
        }
        return documents;
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
