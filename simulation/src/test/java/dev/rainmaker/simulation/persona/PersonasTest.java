package dev.rainmaker.simulation.persona;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.simulation.world.WorldLibrary;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonasTest {

    @Test
    void everyTemperIsPlayed() {
        var played = Personas.all().stream().map(Persona::temper).collect(Collectors.toSet());

        assertThat(played).containsAll(Arrays.asList(Temper.values()));
    }

    @Test
    void everyPersonaStandsBehindADocumentWithTheSameDateAndGuests() throws Exception {
        var truth = new ObjectMapper().readTree(WorldLibrary.text("truth.json"));
        for (var persona : Personas.all()) {
            assertThat(truth).as(persona.id()).anySatisfy(label -> {
                assertThat(label.path("email").asText()).isEqualTo(persona.address());
                assertThat(label.path("date").asText())
                        .isEqualTo("{{" + persona.facts().date() + "|iso}}");
                assertThat(label.path("guests").asInt())
                        .isEqualTo(persona.facts().guests());
                assertThat(label.path("event_type").asText())
                        .isEqualTo(persona.facts().eventType());
            });
        }
    }

    @Test
    void fourOrMorePlanAnAutumnWeddingOrPartyNearAustinWith80To200Guests() {
        var known = WorldLibrary.text("enrichment/persons.csv");
        assertThat(Personas.all())
                .filteredOn(persona -> known.lines()
                        .anyMatch(line -> line.startsWith(persona.address()) && line.contains(", Texas\"")))
                .filteredOn(persona ->
                        persona.facts().guests() >= 80 && persona.facts().guests() <= 200)
                .filteredOn(persona -> persona.facts().date().matches("\\w+:(09|10|11)-\\d\\d"))
                .hasSizeGreaterThanOrEqualTo(4);
    }
}
