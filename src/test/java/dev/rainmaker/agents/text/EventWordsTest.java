package dev.rainmaker.agents.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.planning.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWordsTest {
    @ParameterizedTest
    @CsvSource({
        "WEDDING, a wedding",
        "ANNIVERSARY, an anniversary party",
        "CORPORATE, a company event",
        "OTHER, an event"
    })
    void aKindStandsInASentenceWithItsArticle(EventType type, String expected) {
        // When
        var words = EventWords.withArticle(type);
        // Then
        assertThat(words).isEqualTo(expected);
    }
}
