package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.prospects.csv.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides what becomes of each row of a batch; every row gets exactly one outcome. Pure. */
final class BatchPlan {
    /** What becomes of a row. */
    enum Outcome {
        CREATED,
        DUPLICATE,
        ERROR
    }

    /** A row with its outcome: facts when it is created, else the problem and who is there already. */
    record Planned(CsvRow row, Outcome outcome, KnownFacts facts, String problem, String existing) {}

    /** A row that was read, with its keys; or why it was not. */
    record Candidate(CsvRow row, KnownFacts facts, DuplicateKeys keys, String problem) {}

    private BatchPlan() {}

    /** Reads the rows; whatever a reader refuses becomes the row's problem. */
    static List<Candidate> read(
            List<CsvRow> rows, Function<CsvRow, KnownFacts> reader, Function<KnownFacts, DuplicateKeys> keys) {
        var candidates = new ArrayList<Candidate>();
        for (var row : rows) {
            try {
                var facts = reader.apply(row);
                candidates.add(new Candidate(row, facts, keys.apply(facts), null));
            } catch (IllegalArgumentException | InvalidRequest refused) {
                candidates.add(new Candidate(row, null, null, refused.getMessage()));
            }
        }
        return candidates;
    }

    /** Compares with who is there already and with earlier rows of the batch. */
    static List<Planned> plan(List<Candidate> candidates, DuplicateSearch.Existing existing) {
        var seen = new HashMap<String, Map<String, Long>>();
        var planned = new ArrayList<Planned>();
        for (var candidate : candidates) {
            planned.add(plan(candidate, existing, seen));
        }
        return planned;
    }

    private static Planned plan(
            Candidate candidate, DuplicateSearch.Existing existing, Map<String, Map<String, Long>> seen) {
        var row = candidate.row();
        if (candidate.problem() != null) {
            return new Planned(row, Outcome.ERROR, null, candidate.problem(), null);
        }
        var match = existing.match(candidate.keys());
        if (match.isPresent()) {
            var found = match.get();
            return new Planned(
                    row,
                    Outcome.DUPLICATE,
                    null,
                    "is already there by " + found.matchedBy(),
                    found.existing().value());
        }
        for (var key : candidate.keys().present().entrySet()) {
            var earlier = seen.getOrDefault(key.getKey(), Map.of()).get(key.getValue());
            if (earlier != null) {
                return new Planned(
                        row, Outcome.DUPLICATE, null, "is the same as row " + earlier + " by " + key.getKey(), null);
            }
        }
        candidate.keys().present().forEach((kind, key) -> seen.computeIfAbsent(kind, any -> new HashMap<>())
                .put(key, row.number()));
        return new Planned(row, Outcome.CREATED, candidate.facts(), null, null);
    }
}
