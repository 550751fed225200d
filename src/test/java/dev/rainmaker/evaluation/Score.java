package dev.rainmaker.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one set said about one agent.
 *
 * @param figures by name, each 0 to 1 or a count
 * @param mistakes one line for each case that was answered wrong; shown for the tuning half only
 * @param costMicros millionths of the currency for all cases; 0 for rules, null when no price is configured
 * @param msPerCase real milliseconds for a case, on average
 */
record Score(
        String set,
        Half half,
        int cases,
        Map<String, Double> figures,
        List<String> mistakes,
        Long costMicros,
        double msPerCase) {
    Score {
        figures = new LinkedHashMap<>(figures);
        mistakes = List.copyOf(mistakes);
    }

    double figure(String name) {
        return figures.get(name);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %.2f |",
                set,
                half.file(),
                cases,
                figures.entrySet().stream()
                        .map(figure -> figure.getKey() + " " + plain(figure.getValue()))
                        .collect(Collectors.joining(", ")),
                costMicros == null ? "not known" : String.format(Locale.ROOT, "%.4f", costMicros / 1e6),
                msPerCase);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
