package dev.rainmaker.mcp.analytics.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What to draw. Every series has as many values as there are labels; a null is a value that is not known.
 *
 * @param note one line below the title, or null
 */
public record Chart(String title, String note, ValueFormat format, List<String> labels, List<Series> series) {

    /** Values that belong together. */
    public record Series(String name, List<Double> values) {
        Double at(int index) {
            return values.get(index);
        }
    }

    /** The same with texts that are fit for a picture. */
    Chart cleaned() {
        return new Chart(
                Letters.clean(title),
                note == null ? null : Letters.clean(note),
                format,
                labels.stream().map(Letters::clean).toList(),
                series.stream()
                        .map(one -> new Series(Letters.clean(one.name()), one.values()))
                        .toList());
    }

    /** Every text from outside. */
    Stream<String> texts() {
        var words = Stream.of(title, note == null ? "" : note, format.suffix());
        return Stream.of(words, labels.stream(), series.stream().map(Series::name))
                .flatMap(each -> each);
    }

    /** Values that are known. */
    DoubleStream known() {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /** The numbers in words, for who can't see the picture. */
    String description() {
        var text = new StringBuilder();
        for (int index = 0; index < labels.size(); index++) {
            text.append(index == 0 ? "" : "; ").append(labels.get(index)).append(": ");
            for (int of = 0; of < series.size(); of++) {
                var one = series.get(of);
                text.append(of == 0 ? "" : ", ");
                if (series.size() > 1) {
                    text.append(one.name()).append(' ');
                }
                text.append(format.text(one.at(index)));
            }
        }
        return text.append('.').toString();
    }
}
