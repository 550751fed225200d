package dev.rainmaker.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextClassifierTest {
    private static final List<Example> COLOURS = Example.load("/platform/text/colours.tsv", 1);

    @ParameterizedTest
    @CsvSource({
        "a red house, warm",
        "Blue shoes, cold",
        "BLUE!, cold",
        "ein rotes Kleid, warm",
        "am blauen Fluss, cold",
        "redddish oranges, warm"
    })
    void tellsWordsAndTheirKinByTheExamples(String text, String label) {
        // Given
        var colours = TextClassifier.learn(COLOURS);
        // When
        double likely = colours.likely(label, text);
        // Then
        assertThat(likely).isGreaterThan(0.55);
    }

    @ParameterizedTest
    @CsvSource({"quartz jumps vex", "'?'", "''", "12 345"})
    void isSureOfNothingWhereNothingIsKnown(String text) {
        // Given
        var colours = TextClassifier.learn(COLOURS);
        // When
        var labels = colours.labels(text);
        // Then
        assertThat(labels.get("warm")).isCloseTo(0.5, within(0.1));
        assertThat(labels.get("warm") + labels.get("cold")).isCloseTo(1, within(1e-9));
    }

    @Test
    void theSameExamplesGiveTheSameAnswersToTheLastDigit() {
        // Given
        var once = TextClassifier.learn(COLOURS);
        // When
        var again = TextClassifier.learn(COLOURS);
        // Then
        for (var text : List.of("red sea", "green leaves", "ein grüner Teppich")) {
            assertThat(again.labels(text)).isEqualTo(once.labels(text));
        }
    }

    @Test
    void manyAskAtOnceAndGetWhatOneGets() throws InterruptedException, ExecutionException {
        // Given
        var colours = TextClassifier.learn(COLOURS);
        var texts = IntStream.range(0, 400)
                .mapToObj(i -> (i % 2 == 0 ? "a red thing " : "some blue thing ") + i % 7)
                .toList();
        var alone = texts.stream().map(colours::labels).toList();
        var together = new ArrayList<Map<String, Double>>();
        // When
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asked = texts.stream()
                    .map(text -> (Callable<Map<String, Double>>) () -> colours.labels(text))
                    .toList();
            for (var answer : threads.invokeAll(asked)) {
                together.add(answer.get());
            }
        }
        // Then
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aSubjectsWordsAreNotThoseOfTheText() {
        // Given
        var mails = TextClassifier.learn(List.of(
                new Example("answer", "Subject: red | we will come"),
                new Example("answer", "Subject: red | we shall come"),
                new Example("question", "Subject: blue | we will come"),
                new Example("question", "Subject: blue | we shall come")));
        // When
        var asSubject = mails.likely("answer", "Subject: red | we come");
        var asText = mails.likely("answer", "Subject: news | red");
        // Then
        assertThat(asSubject).isGreaterThan(0.6);
        assertThat(asText).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aBrokenLineOfExamplesIsAMistake() {
        assertThatThrownBy(() -> Example.load("/platform/text/broken.tsv", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.tsv has a broken line: en | cold");
        assertThatThrownBy(() -> Example.load("/platform/text/none.tsv", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.tsv is missing");
    }
}
