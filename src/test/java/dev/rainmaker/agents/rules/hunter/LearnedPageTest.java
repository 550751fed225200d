package dev.rainmaker.agents.rules.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.StandingClock;
import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.WebDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A page that names no phrase of planners is taken for its likeness to pages of people who plan. */
class LearnedPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void likenessBringsInWhoSaysItInOtherWords() {
        // Given
        var hunter = new RulesProspectHunter(StandingClock.at("2026-11-22T09:00:00Z"));
        var plan = hunter.plan(HuntTarget.of("weddings"), TODAY).value();
        var page = page(
                "Hi all, groom here and out of my depth",
                "She said yes on Sunday and her mum has already named a date, 18 September 2027. We reckon 90 people"
                        + " at the wedding, half of them flying in. Neither of us has a clue where to begin or what is a"
                        + " sane budget. Any tips on who to ring first? Thanks, Owen");
        // When
        var judged = hunter.judge(plan, page, TODAY).value();
        // Then
        assertThat(judged.verdict()).as(judged.reason()).isEqualTo(Verdict.YES);
        assertThat(LearnedPage.weight(DocumentReading.of(page, TODAY))).isGreaterThan(1);
    }

    @Test
    void anAdvertisementReadsLikeNone() {
        // Given
        var page = page(
                "Barn weddings from 4,900",
                "Our barn seats up to 160 guests. Packages include chairs, flowers and the midnight buffet. Only a few"
                        + " Saturdays are left, so book your visit today.");
        // When
        double weight = LearnedPage.weight(DocumentReading.of(page, TODAY));
        // Then
        assertThat(weight).isLessThan(-1);
    }

    private static WebDocument page(String title, String text) {
        var day = Instant.parse("2026-11-20T00:00:00Z");
        return new WebDocument("https://x.example/1", title, "x.example", text, day, day, "test", false);
    }
}
