package dev.rainmaker.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The figures below which (or, for counts, above which) an evaluation fails, from {@code evaluation/gates.properties}. */
final class Gates {
    private final Properties gates = new Properties();

    private Gates() {
        try (var in = Gates.class.getResourceAsStream("/evaluation/gates.properties")) {
            gates.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every gate is tried: one that names a figure that nobody computes fails, too. */
    static void hold(List<Score> scores) {
        var all = new Gates();
        for (var name : all.gates.stringPropertyNames()) {
            var parts = name.split("\\.");
            var score = scores.stream()
                    .filter(each -> each.set().equals(parts[0]) && each.half() == Half.HELD_OUT)
                    .findFirst();
            assertThat(score).as("set of " + name).isPresent();
            double bound = Double.parseDouble(all.gates.getProperty(name));
            double figure = score.get().figure(parts[1]);
            if (parts[2].equals("most")) {
                assertThat(figure).as(name).isLessThanOrEqualTo(bound);
            } else {
                assertThat(figure).as(name).isGreaterThanOrEqualTo(bound);
            }
        }
    }
}
