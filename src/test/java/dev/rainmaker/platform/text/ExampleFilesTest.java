package dev.rainmaker.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that the classifiers learn from hold what they promise. */
class ExampleFilesTest {
    private static final String FOLDER = "/agents/examples/";

    @ParameterizedTest
    @CsvSource({
        "reply-intents.tsv, 2, 'true false'",
        "mail-authors.tsv, 1, 'machine person'",
        "pages.tsv, 1, 'plan other'"
    })
    void everyLabelIsOneThatIsAskedFor(String file, int column, String labels) {
        // When
        var examples = Example.load(FOLDER + file, column);
        // Then
        assertThat(examples).extracting(Example::label).containsOnly(labels.split(" "));
        assertThat(languages(file)).containsOnlyKeys("en", "de", "fr", "es");
    }

    @Test
    void everyIntentOfAPersonHasExamples() {
        // When
        var examples = Example.load(FOLDER + "reply-intents.tsv", 1);
        // Then
        var counts = examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
        for (var intent : ReplyIntent.values()) {
            if (intent != ReplyIntent.BOUNCE) {
                assertThat(counts.get(intent.name().toLowerCase(Locale.ROOT)))
                        .as(intent.name())
                        .isGreaterThan(20);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"reply-intents.tsv, 1", "mail-authors.tsv, 1", "pages.tsv, 1"})
    void noTextComesTwice(String file, int column) {
        // When
        var examples = Example.load(FOLDER + file, column);
        // Then
        assertThat(examples).extracting(Example::text).doesNotHaveDuplicates();
    }

    private static java.util.Map<String, List<Example>> languages(String file) {
        return Example.load(FOLDER + file, 0).stream()
                .collect(Collectors.groupingBy(
                        Example::label, Collectors.mapping(Function.identity(), Collectors.toList())));
    }
}
