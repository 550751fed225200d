package dev.rainmaker.autonomy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditShareTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, a, 0",
        "'', abc, 1",
        "abc, '', 1",
        "abcd, abxd, 0.25",
        "kitten, sitting, 0.428571",
        "abcdefgh, xbcdefgh, 0.125"
    })
    void isTheDistanceOverTheLongerText(String asked, String approved, double share) {
        // When
        double measured = EditShare.between(asked, approved);
        // Then
        assertThat(measured).isEqualTo(share, within(1e-6));
    }

    @Test
    void equalsTheTableOfTheTextbookForTextsOfEveryLength() {
        // Given
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var a = text(random, random.nextInt(200));
            var b = random.nextBoolean() ? text(random, random.nextInt(200)) : mutated(random, a);
            // When
            int distance = EditShare.distance(a, b);
            // Then
            assertThat(distance).as(a + " / " + b).isEqualTo(table(a, b));
        }
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(4)));
        }
        return text.toString();
    }

    private static String mutated(Random random, String text) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < 3; i++) {
            changed.insert(random.nextInt(changed.length() + 1), 'x');
            changed.deleteCharAt(random.nextInt(changed.length()));
        }
        return changed.toString();
    }

    private static int table(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
