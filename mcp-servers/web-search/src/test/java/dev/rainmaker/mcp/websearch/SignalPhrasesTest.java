package dev.rainmaker.mcp.websearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalPhrasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planner_wanted | Hello all, we are looking for a good wedding planner near Austin.",
                "planner_wanted | Can anyone recommend a caterer for sixty people?",
                "engagement | We just got engaged in June!",
                "date_set | Our wedding will be in the old mill.",
                "anniversary | My parents celebrate their 50th wedding anniversary next year.",
                "company_event | The annual sales conference moves to Porto.",
                "opening | Join our grand opening on Friday.",
                "hiring | We are hiring an events manager for our new campus."
            })
    void aSentenceThatSpeaksOfAnEvent(String kind, String sentence) {
        assertThat(SignalPhrases.find("Something else. " + sentence + " And more."))
                .containsExactly(new SignalPhrases.Sentence(kind, sentence));
    }

    @Test
    void otherSentencesAreNoSignals() {
        assertThat(SignalPhrases.find("The venue was lovely.\nWe bake bread.\nAn engaged reader writes."))
                .isEmpty();
    }

    @Test
    void aTextWithoutSentencesIsNotQuoted() {
        assertThat(SignalPhrases.find("looking for a planner ".repeat(100))).isEmpty();
    }
}
