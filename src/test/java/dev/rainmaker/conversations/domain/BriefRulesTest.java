package dev.rainmaker.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.conversations.EventBrief.State;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newly learned value does to those already there. */
class BriefRulesTest {
    private static final List<BriefRules.Known> EIGHTY = List.of(new BriefRules.Known("1", State.CURRENT, "80"));

    @Test
    void aSecondValueThatNobodyCalledACorrectionIsAQuestion() {
        // When
        var change = BriefRules.learn(BriefSlot.GUESTS, EIGHTY, "95", false);
        // Then
        assertThat(change.store()).isEqualTo(State.CONTRADICTING);
        assertThat(change.contradicting()).containsExactly("1");
        assertThat(change.replaced()).isEmpty();
    }

    @Test
    void anOpenCorrectionReplacesWhatWasThere() {
        // When
        var change = BriefRules.learn(BriefSlot.GUESTS, EIGHTY, "95", true);
        // Then
        assertThat(change.store()).isEqualTo(State.CURRENT);
        assertThat(change.replaced()).containsExactly("1");
        assertThat(change.contradicting()).isEmpty();
    }

    @Test
    void aCorrectionEndsAContradiction() {
        // Given
        var open = List.of(
                new BriefRules.Known("1", State.CONTRADICTING, "80"),
                new BriefRules.Known("2", State.CONTRADICTING, "95"));
        // When
        var change = BriefRules.learn(BriefSlot.GUESTS, open, "95", true);
        // Then
        assertThat(change.restored()).isEqualTo("2");
        assertThat(change.replaced()).containsExactly("1");
    }

    @Test
    void wishesStandSideBySide() {
        // Given
        var vegan = List.of(new BriefRules.Known("1", State.CURRENT, "vegan"));
        // When
        var change = BriefRules.learn(BriefSlot.MUST_HAVES, vegan, "parking", false);
        // Then
        assertThat(change.store()).isEqualTo(State.CURRENT);
        assertThat(change.replaced()).isEmpty();
        assertThat(change.contradicting()).isEmpty();
    }
}
