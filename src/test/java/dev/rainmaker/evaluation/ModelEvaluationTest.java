package dev.rainmaker.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.ConversationAgent;
import dev.rainmaker.agents.ProspectHunterAgent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A language model on the held-out halves, through the product's own way to it; runs when somebody names one. */
@QuarkusTest
@TestProfile(ConfiguredModel.class)
@EnabledIfSystemProperty(named = "evaluation.base-url", matches = "http.+")
class ModelEvaluationTest {
    @Inject
    ConversationAgent conversation;

    @Inject
    ProspectHunterAgent hunter;

    @Test
    void theModelIsScoredAsTheRulesAre() {
        // When
        var scores = List.of(
                IntentEvaluation.of(conversation, Half.HELD_OUT),
                SlotEvaluation.of(conversation, Half.HELD_OUT),
                BriefEvaluation.of(conversation, Half.HELD_OUT),
                HunterEvaluation.of(hunter, Half.HELD_OUT));
        EvaluationReport.write("model", scores);
        // Then
        assertThat(scores).allMatch(score -> score.cases() > 0);
    }
}
