package dev.rainmaker.mcp.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    @Test
    void whatXmlCannotHoldIsGone() {
        assertThat(Letters.clean(" a\u0000b\t\n c\uD800d\uFFFEe\u202Ef\u2067g "))
                .isEqualTo("a b cdefg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wedding", "婚礼と会議", "🎂🎂🎂🎂", "MMMMMMMM", "iiiiiiiiiiiiiiiiiiii"})
    void aFittedTextIsNeverWiderThanItsRoom(String text) {
        for (double room = 20; room < 200; room += 7) {
            assertThat(Letters.width(Letters.fit(text, 13, room), 13)).isLessThanOrEqualTo(room + 0.001);
        }
    }

    @Test
    void aTextThatFitsStaysWhole() {
        assertThat(Letters.fit("Wedding", 13, 100)).isEqualTo("Wedding");
    }
}
