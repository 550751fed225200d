package dev.rainmaker.evaluation;

import dev.rainmaker.agents.rules.TestClock;
import dev.rainmaker.agents.rules.conversation.RulesConversation;
import dev.rainmaker.agents.rules.hunter.RulesProspectHunter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules on all evaluation sets; the gate is on the halves that were not seen when the rules were made. */
class RulesEvaluationTest {
    @Test
    void theRulesAreAsGoodAsTheyWere() {
        // Given
        var conversation = new RulesConversation(new TestClock());
        var hunter = new RulesProspectHunter(new TestClock());
        var scores = new ArrayList<Score>();
        // When
        for (var half : Half.values()) {
            scores.addAll(List.of(
                    IntentEvaluation.of(conversation, half),
                    GuardEvaluation.of(half),
                    SlotEvaluation.of(conversation, half),
                    BriefEvaluation.of(conversation, half),
                    HunterEvaluation.of(hunter, half)));
        }
        EvaluationReport.write("rules", scores);
        // Then
        Gates.hold(scores);
    }
}
