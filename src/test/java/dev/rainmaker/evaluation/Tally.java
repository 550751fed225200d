package dev.rainmaker.evaluation;

/** Counts of right and wrong answers about one label. */
final class Tally {
    private int hits;
    private int falseAlarms;
    private int missed;

    void hit() {
        hits++;
    }

    void falseAlarm() {
        falseAlarms++;
    }

    void miss() {
        missed++;
    }

    void add(Tally other) {
        hits += other.hits;
        falseAlarms += other.falseAlarms;
        missed += other.missed;
    }

    /** One when nothing was said. */
    double precision() {
        return hits + falseAlarms == 0 ? 1 : hits / (double) (hits + falseAlarms);
    }

    /** One when there was nothing to find. */
    double recall() {
        return hits + missed == 0 ? 1 : hits / (double) (hits + missed);
    }

    double f1() {
        double precision = precision();
        double recall = recall();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    int missed() {
        return missed;
    }

    int falseAlarms() {
        return falseAlarms;
    }
}
