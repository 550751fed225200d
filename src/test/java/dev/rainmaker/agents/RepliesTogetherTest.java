package dev.rainmaker.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ReplyReading.Want;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several messages in a row say together. */
class RepliesTogetherTest {
    @ParameterizedTest
    @CsvSource({
        "UNSUBSCRIBE INTERESTED, UNSUBSCRIBE",
        "COMPLAINT UNCLEAR, COMPLAINT",
        "INTERESTED UNSUBSCRIBE, UNSUBSCRIBE",
        "DECLINED INTERESTED, INTERESTED",
        "INTERESTED DECLINED, DECLINED",
        "DECLINED UNCLEAR, DECLINED",
        "QUESTION INTERESTED, QUESTION",
        "OUT_OF_OFFICE UNCLEAR, UNCLEAR"
    })
    void theDecisiveIntentCounts(String intents, ReplyIntent expected) {
        // Given
        var readings = Arrays.stream(intents.split(" "))
                .map(ReplyIntent::valueOf)
                .map(intent -> reading(intent, List.of(), Set.of(), null))
                .toList();
        // When
        var together = ReplyReading.together(readings);
        // Then
        assertThat(together.intent()).isEqualTo(expected);
    }

    @Test
    void factsWishesAndSensitiveNewsAreKeptFromAll() {
        // Given
        var guests = new ReplyReading.Slot(BriefSlot.GUESTS, "95", "We will be 95 guests.", 0.9);
        var first = reading(ReplyIntent.INTERESTED, List.of(guests), Set.of(Want.CALL), "My father died.");
        var second = reading(ReplyIntent.QUESTION, List.of(), Set.of(Want.PRICE), null);
        // When
        var together = ReplyReading.together(List.of(first, second));
        // Then
        assertThat(together.slots()).containsExactly(guests);
        assertThat(together.wants()).containsExactlyInAnyOrder(Want.CALL, Want.PRICE);
        assertThat(together.sensitive()).isTrue();
        assertThat(together.sensitiveSentence()).isEqualTo("My father died.");
        assertThat(together.newText()).isEqualTo("text of INTERESTED\n\ntext of QUESTION");
    }

    private static ReplyReading reading(
            ReplyIntent intent, List<ReplyReading.Slot> slots, Set<Want> wants, String sensitive) {
        return new ReplyReading("text of " + intent, intent, 0.9, "reason", slots, sensitive != null, sensitive, wants);
    }
}
