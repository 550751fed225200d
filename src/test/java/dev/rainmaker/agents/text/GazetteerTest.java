package dev.rainmaker.agents.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    @ParameterizedTest
    @CsvSource({
        "Munich,Dachau,17,5",
        "Austin,'Georgetown, Texas',42,8",
        "Zürich,Winterthur,20,5",
        "Paris,Versailles,17,5",
        "Porto,Vila Nova de Gaia,3,4"
    })
    void distancesAreThoseOfTheMap(String region, String place, double kilometres, double about) {
        assertThat(Gazetteer.kilometres(region, place).orElseThrow()).isCloseTo(kilometres, within(about));
    }

    @Test
    void anUnknownNameHasNoDistance() {
        assertThat(Gazetteer.kilometres("Austin", "Nowhere at all")).isEmpty();
        assertThat(Gazetteer.kilometres("the moon", "Austin")).isEmpty();
        assertThat(Gazetteer.kilometres("", "Austin")).isEmpty();
    }

    @Test
    void firstAndLastLineAreFound() {
        assertThat(Gazetteer.towns("Aachen")).isNotEmpty();
        assertThat(Gazetteer.towns("Zwolle")).isNotEmpty();
        assertThat(Gazetteer.towns("zzzz")).isEmpty();
    }
}
