package dev.rainmaker.mcp.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the statements of callers took since this process started, counted by their shape, without values. Bounded: when there are
 * too many shapes the fastest one is forgotten. Thread-safe.
 */
@ApplicationScoped
class SlowStatements {
    static final int MOST_SHAPES = 200;

    private final Map<String, Counted> shapes = new HashMap<>();
    private final Instant since = Clock.systemUTC().instant();

    private record Counted(long calls, long stopped, long nanos, long longest, long rows) {
        Counted and(long took, long found, boolean wasStopped) {
            return new Counted(
                    calls + 1, stopped + (wasStopped ? 1 : 0), nanos + took, Math.max(longest, took), rows + found);
        }
    }

    Instant since() {
        return since;
    }

    /** @param stopped whether it ended without an answer */
    synchronized void record(String shape, long nanos, int rows, boolean stopped) {
        if (!shapes.containsKey(shape) && shapes.size() == MOST_SHAPES) {
            shapes.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().longest()))
                    .ifPresent(fastest -> shapes.remove(fastest.getKey()));
        }
        shapes.put(shape, shapes.getOrDefault(shape, new Counted(0, 0, 0, 0, 0)).and(nanos, rows, stopped));
    }

    /** The slowest, by their longest run. */
    synchronized List<SlowQueriesAnswer.Statement> slowest(int most) {
        return shapes.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Counted> entry) ->
                                entry.getValue().longest())
                        .reversed())
                .limit(most)
                .map(entry -> statement(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SlowQueriesAnswer.Statement statement(String shape, Counted counted) {
        return new SlowQueriesAnswer.Statement(
                shape,
                counted.calls(),
                counted.stopped(),
                counted.longest() / 1_000_000,
                counted.nanos() / counted.calls() / 1_000_000,
                counted.rows());
    }
}
