package dev.rainmaker.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxLimitTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-30, 20, before it begins",
        "2026-06-01, 20, its first day",
        "2026-06-02, 30, one day more",
        "2026-06-18, 190, the day before it is warm",
        "2026-06-19, 200, warm",
        "2030-06-19, 200, never more than that",
    })
    void growsDayByDayUpToTheLimit(LocalDate day, int most, String why) {
        assertThat(new MailboxLimit(200, LocalDate.parse("2026-06-01"), 20, 10).on(day))
                .as(why)
                .isEqualTo(most);
    }

    @Test
    void isWholeForAMailboxInUse() {
        assertThat(new MailboxLimit(200, null, 20, 10).on(LocalDate.parse("2026-06-01")))
                .isEqualTo(200);
    }
}
