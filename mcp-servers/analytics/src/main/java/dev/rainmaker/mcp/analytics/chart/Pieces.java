package dev.rainmaker.mcp.analytics.chart;

import dev.rainmaker.mcp.analytics.chart.Chart.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes series of counts: the largest, and one that is the sum of all others. */
final class Pieces {
    private static final int MOST = 6;

    private Pieces() {}

    /** @param counts by name ("" for none); all of one length */
    static List<Series> of(Map<String, long[]> counts) {
        var largest = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, long[]> entry) ->
                                -LongStream.of(entry.getValue()).sum())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var series = new ArrayList<Series>();
        largest.stream()
                .limit(MOST)
                .forEach(entry -> series.add(
                        series(SourceNames.of(entry.getKey().isEmpty() ? null : entry.getKey()), entry.getValue())));
        if (largest.size() > MOST) {
            var rest = new long[largest.getFirst().getValue().length];
            largest.stream().skip(MOST).forEach(entry -> IntStream.range(0, rest.length)
                    .forEach(index -> rest[index] += entry.getValue()[index]));
            series.add(series("other (" + (largest.size() - MOST) + ")", rest));
        }
        return series;
    }

    private static Series series(String name, long[] values) {
        return new Series(
                name, LongStream.of(values).mapToObj(value -> (double) value).toList());
    }
}
