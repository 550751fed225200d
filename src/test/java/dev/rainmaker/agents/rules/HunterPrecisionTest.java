package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.rules.hunter.RulesProspectHunter;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the rules tell planners from the rest, on pages written for this test. */
class HunterPrecisionTest {
    private static final Logger LOG = Logger.getLogger(HunterPrecisionTest.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final HuntPlan ANY = new HuntPlan(HuntFilters.none(), List.of("a", "b", "c"));

    private final RulesProspectHunter hunter = new RulesProspectHunter(new TestClock());

    @ParameterizedTest
    @CsvSource({"pages.txt,0.95,0.9", "held-out.txt,0.9,0.75", "noisy.txt,0.9,0.75", "blind.txt,0.9,0.7"})
    void precisionAndRecallHold(String file, double precision, double recall) {
        // Given
        var pages = Pages.load(file).all();
        var hits = 0;
        var falseAlarms = 0;
        var missed = 0;
        // When
        for (var page : pages) {
            var judgement = hunter.judge(ANY, page.document(), TODAY).value();
            var yes = judgement.verdict() == Verdict.YES;
            if (yes && page.verdict() == Verdict.YES) {
                hits++;
                quotesAreInThePage(judgement, page);
                assertThat(judgement.candidate().eventType())
                        .as(page.document().title())
                        .isEqualTo(page.type());
            } else if (yes) {
                falseAlarms++;
                LOG.infof("false alarm: %s %s", page.document().title(), judgement.signals());
            } else if (page.verdict() == Verdict.YES) {
                missed++;
                LOG.infof("missed: %s %s %s", page.document().title(), judgement.verdict(), judgement.reason());
            }
        }
        // Then
        var measuredPrecision = hits / (double) Math.max(1, hits + falseAlarms);
        var measuredRecall = hits / (double) (hits + missed);
        LOG.infof(
                "hunter on %s: %d pages, precision %.2f, recall %.2f",
                file, pages.size(), measuredPrecision, measuredRecall);
        assertThat(measuredPrecision).isGreaterThanOrEqualTo(precision);
        assertThat(measuredRecall).isGreaterThanOrEqualTo(recall);
    }

    private static void quotesAreInThePage(Judgement judgement, Pages.Labelled page) {
        assertThat(judgement.signals()).isNotEmpty();
        var whole = (page.document().title() + "\n" + page.document().text()).replaceAll("\\s+", " ");
        assertThat(judgement.signals()).allSatisfy(signal -> assertThat(whole).contains(signal.quote()));
    }
}
