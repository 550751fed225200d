package dev.rainmaker.mcp.enrichment.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The one row that fits best.
 *
 * @param certainty 0 to 1: how sure it is that the row is about the one asked for
 */
record BestRow(Map<String, String> row, double certainty) {

    /** Empty if no row is more than 0 certain, or if two different rows are equally so: nobody is guessed. */
    static Optional<BestRow> of(List<Map<String, String>> rows, ToDoubleFunction<Map<String, String>> certainty) {
        BestRow best = null;
        var tie = false;
        for (var row : rows) {
            var candidate = new BestRow(row, certainty.applyAsDouble(row));
            if (candidate.certainty <= 0) {
                continue;
            }
            if (best == null || candidate.certainty > best.certainty) {
                best = candidate;
                tie = false;
            } else if (candidate.certainty == best.certainty && !row.equals(best.row)) {
                tie = true;
            }
        }
        return tie ? Optional.empty() : Optional.ofNullable(best);
    }
}
