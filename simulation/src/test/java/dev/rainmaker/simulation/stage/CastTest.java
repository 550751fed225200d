package dev.rainmaker.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.persona.Personas;
import dev.rainmaker.simulation.world.WorldDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastTest {
    private static final String MAYA = "maya.thornquist@mailbox.example";
    private static final String NAMESAKE = "maya.thornquist+12@mailbox.example";

    private final Cast cast = new Cast(Personas.all(), 7, new WorldDate(LocalDate.of(2026, 5, 4)));

    @Test
    void anAddressWithANumberIsSomebodyJustLikeThePersona() {
        // When
        var namesake = cast.at(NAMESAKE.toUpperCase()).orElseThrow();
        // Then
        assertThat(namesake.address()).isEqualTo(NAMESAKE);
        assertThat(namesake.id()).isEqualTo("maya+12");
        assertThat(namesake.temper()).isEqualTo(cast.at(MAYA).orElseThrow().temper());
        assertThat(cast.at(NAMESAKE)).containsSame(namesake);
        assertThat(cast.personas()).extracting(Persona::address).contains(MAYA, NAMESAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@mailbox.example", "nobody+2@mailbox.example", "maya.thornquist+x@mailbox.example"})
    void nobodyReadsMailAtOtherAddresses(String address) {
        // When
        var reader = cast.at(address);
        // Then
        assertThat(reader).isEmpty();
    }
}
