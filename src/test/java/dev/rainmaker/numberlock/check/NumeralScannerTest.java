package dev.rainmaker.numberlock.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumeralScannerTest {
    /** ICU says each number in words; what it says must be read as that number. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void readsEveryNumberInWordsAsIcuSpellsIt(Language language) {
        // Given
        var spelled = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
        for (int number = 2; number < 12_000; number += number < 2_100 ? 1 : 7) {
            var words = spelled.format(number).replace("\u00ad", "");
            // When
            var numerals = NumeralScanner.scan(new Reading(words, language));
            // Then
            assertThat(numerals).as(words).hasSize(1);
            assertThat(numerals.getFirst().value().intValue()).as(words).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 1,250.50 | 1250.5",
                "DE | 1.250,50 | 1250.5",
                "FR | 1 250,50 | 1250.5",
                "DE | 60'000 | 60000",
                "ES | 12.880 | 12880",
                "EN | 18k | 18000",
                "ES | 15 mil | 15000",
                "DE | 2,5 Tsd. | 2500",
                "EN | two dozen | 24",
                "EN | a hundred and forty | 140",
                "FR | une cinquantaine | 50"
            })
    void readsFiguresWithTheSeparatorsOfTheLanguage(Language language, String text, String value) {
        // When
        var numerals = NumeralScanner.scan(new Reading(text.strip(), language));
        // Then
        assertThat(numerals.getLast().amount()).isEqualByComparingTo(value);
    }
}
