package dev.rainmaker.story;

import static io.restassured.RestAssured.given;

import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.persona.Personas;
import dev.rainmaker.simulation.world.WorldDate;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the personas got, wrote and did, read from the world's own page. */
record World(JsonPath page) {
    static World now() {
        return new World(given().get("/simulation/personas").jsonPath());
    }

    static Persona persona(String id) {
        return Personas.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static LocalDate date(Persona persona) {
        var folder = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("rainmaker.simulation.world-dir", Path.class);
        try {
            var start = Files.readString(folder.resolve("world-start.txt")).strip();
            return new WorldDate(LocalDate.parse(start)).of(persona.facts().date());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The count that the persona has in mind at last. */
    int guests(String persona) {
        Integer later = page.get("personas.find { it.id == '" + persona + "' }.laterGuests");
        return later != null ? later : page.getInt("personas.find { it.id == '" + persona + "' }.guests");
    }

    /** Everything that happened to the persona, oldest first. */
    List<Map<String, String>> mails(String persona) {
        return page.getList("personas.find { it.id == '" + persona + "' }.mails");
    }

    List<String> of(String persona, String kind, String field) {
        return mails(persona).stream()
                .filter(mail -> kind.equals(mail.get("kind")))
                .map(mail -> mail.get(field))
                .toList();
    }

    /** All words of all personas. */
    String words() {
        return String.join(
                "\n", page.<String>getList("personas.mails.flatten().findAll { it.kind == 'WRITTEN' }.text"));
    }
}
