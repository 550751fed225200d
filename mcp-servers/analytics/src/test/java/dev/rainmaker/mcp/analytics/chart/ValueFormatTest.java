package dev.rainmaker.mcp.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.analytics.chart.ValueFormat.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMOUNT | 18400.5 | EUR | 18,400.5 EUR",
                "AMOUNT | -3 | '' | -3",
                "AMOUNT | 1e15 | '' | 1E15",
                "SHARE | 0.3333 | '' | 33.3 %",
                "SECONDS | 59 | '' | 59 s",
                "SECONDS | 3599 | '' | 59 min",
                "SECONDS | 7500 | '' | 2 h 5 min",
                "SECONDS | 786600 | '' | 9 d 2 h",
                "SHARE | | '' | not known"
            })
    void valuesAreWrittenForPeople(Kind kind, Double value, String suffix, String text) {
        assertThat(new ValueFormat(kind, suffix).text(value)).isEqualTo(text);
    }
}
