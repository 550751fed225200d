package dev.rainmaker.autonomy;

/**
 * What happened to the requests of a cell within the window. Decisions are those of people and count by the time of the decision,
 * harm by the time at which it came.
 *
 * @param decided unchanged, edited and rejected
 * @param meanEditShare mean of the edit shares of what was approved, 0 for unchanged; see {@code EditShare}
 * @param contradictedLater what a rule had said yes to and became wrong before it went out
 * @param takenBack yeses of the rule that a person took back
 * @param lockUnsupported decided requests in which the number lock found a claim that nothing backs
 * @param lockContradicted decided requests in which it found a claim that a source speaks against
 * @param shadowAgreed since the rule is in the shadow: it said yes and a person approved unchanged
 * @param shadowWrong since then: it said yes and a person edited or rejected
 * @param byRule approved by the rule
 */
public record CellFigures(
        long decided,
        long unchanged,
        long edited,
        long rejected,
        double meanEditShare,
        long complaints,
        long unsubscribes,
        long sensitive,
        long contradictedLater,
        long takenBack,
        long lockUnsupported,
        long lockContradicted,
        long shadowAgreed,
        long shadowWrong,
        long byRule) {
    /** Nothing yet. */
    public static final CellFigures NONE = new CellFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What alone is enough to keep the rule from being switched on. */
    public long harms() {
        return complaints + sensitive + contradictedLater + takenBack;
    }

    /** Share of the decisions that were a no; 0 without any. */
    public double rejectionShare() {
        return decided == 0 ? 0 : (double) rejected / decided;
    }
}
