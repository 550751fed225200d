package dev.rainmaker.autonomy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.autonomy.CellFigures;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Check;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AutonomyPolicyTest {
    private static final Readiness READINESS = new Readiness(30, 0.02, 0.02, 10);

    @Test
    void onlyARuleThatIsOnDecides() {
        assertThat(AutonomyPolicy.judge(CellMode.OFF, act(0, 0)).counts()).isFalse();
        assertThat(AutonomyPolicy.judge(CellMode.SHADOW, act(0, 0)))
                .isEqualTo(new AutonomyPolicy.Verdict("yes", false));
        assertThat(AutonomyPolicy.judge(CellMode.ON, act(0, 0))).isEqualTo(new AutonomyPolicy.Verdict("yes", true));
    }

    @ParameterizedTest
    @EnumSource(
            value = ApprovalTopic.class,
            names = {"PROPOSAL", "MEETING_CONFIRMATION"})
    void pricesAndBookedTimesAreNeverARules(ApprovalTopic topic) {
        // When
        var verdict = AutonomyPolicy.judge(CellMode.ON, new Act(topic, 0, 0, Set.of()));
        // Then
        assertThat(verdict).isEqualTo(new AutonomyPolicy.Verdict("never", false));
    }

    @Test
    void whatTheNumberLockDoubtsIsAPersons() {
        assertThat(AutonomyPolicy.judge(CellMode.ON, act(1, 0)).said()).isEqualTo("unsupported");
        assertThat(AutonomyPolicy.judge(CellMode.ON, act(1, 1)).said()).isEqualTo("contradicted");
        assertThat(AutonomyPolicy.judge(CellMode.ON, act(0, 1)).counts()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void anObstacleMakesOneMessageAPersons(Obstacle obstacle) {
        // Given
        var stored = Obstacle.parse(Obstacle.text(EnumSet.of(obstacle)));
        // When
        var verdict = AutonomyPolicy.judge(CellMode.ON, new Act(ApprovalTopic.ANSWER, 0, 0, stored));
        // Then
        assertThat(verdict.counts()).isFalse();
        assertThat(verdict.said()).isEqualTo(obstacle.text());
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void everyHarmButAnUnsubscribeIsEnough(Harm harm) {
        // When
        var after = AutonomyPolicy.after(CellMode.ON, harm);
        // Then
        assertThat(after).isEqualTo(harm == Harm.UNSUBSCRIBE ? CellMode.ON : CellMode.OFF);
    }

    @Test
    void aRuleIsPromotedOneStepAtATime() {
        assertThat(CellMode.OFF.promotedTo(CellMode.SHADOW)).isEqualTo(CellMode.SHADOW);
        assertThat(CellMode.SHADOW.promotedTo(CellMode.ON)).isEqualTo(CellMode.ON);
        assertThat(CellMode.ON.next()).isNull();
        assertThatThrownBy(() -> CellMode.OFF.promotedTo(CellMode.ON)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> CellMode.ON.promotedTo(CellMode.SHADOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void eachConditionOfAPromotionIsToldWithItsFigure() {
        assertThat(failing(CellMode.SHADOW, figures(30, 0, 0.02, 0, 0, 0))).isEmpty();
        assertThat(failing(CellMode.SHADOW, figures(29, 0, 0, 0, 0, 0))).containsExactly("decisions");
        assertThat(failing(CellMode.SHADOW, figures(30, 0, 0.021, 0, 0, 0))).containsExactly("edit_share");
        assertThat(failing(CellMode.SHADOW, figures(30, 1, 0, 0, 0, 0))).containsExactly("rejection_share");
        assertThat(failing(CellMode.SHADOW, figures(30, 0, 0, 1, 0, 0))).containsExactly("harm");
        assertThat(failing(CellMode.ON, figures(30, 0, 0, 0, 9, 0))).containsExactly("shadow_agreements");
        assertThat(failing(CellMode.ON, figures(30, 0, 0, 0, 10, 1))).containsExactly("shadow_wrong");
        assertThat(failing(CellMode.ON, figures(30, 0, 0, 0, 10, 0))).isEmpty();
        assertThat(READINESS.checks(null, CellFigures.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, EUR, below_500000",
        "499999, EUR, below_500000",
        "500000, EUR, below_2000000",
        "2000000, EUR, from_2000000",
        "100, USD, other_currency"
    })
    void aValueHasOneBand(long minor, String currency, String band) {
        // Given
        var bands = new ValueBands(List.of(500_000L, 2_000_000L), "EUR");
        // When
        var named = bands.of(new Money(minor, currency));
        // Then
        assertThat(named).isEqualTo(band);
        assertThat(bands.of(null)).isEqualTo("unknown");
    }

    @Test
    void bandsThatDoNotAscendAreRefused() {
        assertThatThrownBy(() -> new ValueBands(List.of(5L, 5L), "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueBands(List.of(0L), "EUR")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNameOfACellSaysWhatItIs() {
        // Given
        var key = new CellKey(ApprovalTopic.MEETING_OFFER, EventType.ANNIVERSARY, "from_999999999999");
        // When
        var id = key.id();
        // Then
        assertThat(id).isEqualTo("meeting_offer.anniversary.from_999999999999").hasSizeLessThanOrEqualTo(54);
        assertThat(CellKey.parse(id)).isEqualTo(key);
        assertThat(CellKey.parse("answer.unknown.unknown"))
                .isEqualTo(new CellKey(ApprovalTopic.ANSWER, null, "unknown"));
    }

    private static List<String> failing(CellMode next, CellFigures figures) {
        return READINESS.checks(next, figures).stream()
                .filter(check -> !check.holds())
                .map(Check::name)
                .toList();
    }

    private static CellFigures figures(
            long decided, long rejected, double edits, long complaints, long agreed, long wrong) {
        return new CellFigures(
                decided, decided - rejected, 0, rejected, edits, complaints, 5, 0, 0, 0, 0, 0, agreed, wrong, 0);
    }

    private static Act act(int unsupported, int contradicted) {
        return new Act(ApprovalTopic.ANSWER, unsupported, contradicted, Set.of());
    }
}
