package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.CellFigures;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * What a promotion asks for.
 *
 * @param leastDecisions decisions of people in the window
 * @param mostEditShare largest mean edit share
 * @param mostRejectionShare largest share of rejections
 * @param leastShadowAgreements for the step to on
 */
record Readiness(int leastDecisions, double mostEditShare, double mostRejectionShare, int leastShadowAgreements) {
    static Readiness of(AutonomyConfig config) {
        return new Readiness(
                config.leastDecisions(),
                config.mostEditShare(),
                config.mostRejectionShare(),
                config.leastShadowAgreements());
    }

    /** Conditions of the step to this mode; none without a step. Nothing may have done harm, and that is not configurable. */
    List<Check> checks(CellMode next, CellFigures figures) {
        var checks = new ArrayList<Check>();
        if (next == null) {
            return checks;
        }
        checks.add(Check.of("decisions", figures.decided(), leastDecisions, true));
        checks.add(Check.of("edit_share", figures.meanEditShare(), mostEditShare, false));
        checks.add(Check.of("rejection_share", figures.rejectionShare(), mostRejectionShare, false));
        checks.add(Check.of("harm", figures.harms(), 0, false));
        if (next == CellMode.ON) {
            checks.add(Check.of("shadow_agreements", figures.shadowAgreed(), leastShadowAgreements, true));
            checks.add(Check.of("shadow_wrong", figures.shadowWrong(), 0, false));
        }
        return checks;
    }
}
