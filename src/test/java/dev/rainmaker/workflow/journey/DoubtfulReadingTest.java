package dev.rainmaker.workflow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which readings a person confirms before they count. */
class DoubtfulReadingTest {
    private final DoubtfulReading doubtful = new DoubtfulReading(null, null, null, () -> 0.6);

    @ParameterizedTest
    @CsvSource({
        "INTERESTED, 0.59, true",
        "INTERESTED, 0.60, false",
        "UNSUBSCRIBE, 0.45, true",
        "UNSUBSCRIBE, 0.55, false",
        "COMPLAINT, 0.45, false",
        "UNCLEAR, 0.40, false"
    })
    void aGuessedUnsubscribeIsConfirmedAndASaidOneCounts(ReplyIntent intent, double confidence, boolean doubted) {
        // Given
        var reading = new ReplyReading("text", intent, confidence, "reason", List.of(), false, null, Set.of());
        // When
        boolean asks = doubtful.doubts(reading);
        // Then
        assertThat(asks).isEqualTo(doubted);
    }
}
