package dev.rainmaker.mcp.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.analytics.chart.Chart.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws hard cases and leaves them in {@code target/pictures} to be looked at; checks that no text leaves the paper. */
class PicturesTest {
    private static final Path FOLDER = Path.of("target/pictures");

    static Stream<Arguments> pictures() {
        var months = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> "20%02d-%02d".formatted(24 + (n - 1) / 12, (n - 1) % 12 + 1))
                .toList();
        return Stream.of(
                Arguments.of(
                        "funnel",
                        new FunnelChart(),
                        new Chart(
                                "Funnel",
                                "Prospects who ever came to each stage, the lost included",
                                ValueFormat.COUNT,
                                List.of("discovered", "enriched", "contacted", "interested", "qualified", "converted"),
                                List.of(new Series("prospects", List.of(1240.0, 1102.0, 903.0, 310.0, 96.0, 31.0))))),
                Arguments.of(
                        "funnel-zeros",
                        new FunnelChart(),
                        new Chart(
                                "Funnel",
                                null,
                                ValueFormat.COUNT,
                                List.of("discovered", "enriched"),
                                List.of(new Series("prospects", List.of(0.0, 0.0))))),
                Arguments.of(
                        "bar",
                        new BarChart(),
                        new Chart(
                                "Reply rate by source",
                                "Prospects who replied ÷ prospects who got a message.",
                                new ValueFormat(ValueFormat.Kind.SHARE, ""),
                                List.of(
                                        "hunt …k3v9x, 2026-03-01",
                                        "manual",
                                        "A very long name of a campaign that nobody can read in one line",
                                        "inquiry"),
                                List.of(new Series("reply_rate", Arrays.asList(0.312, 0.08, 1.0, null))))),
                Arguments.of(
                        "bar-negative",
                        new BarChart(),
                        new Chart(
                                "Margin against plan",
                                null,
                                new ValueFormat(ValueFormat.Kind.AMOUNT, "EUR"),
                                List.of("spring", "summer", "autumn"),
                                List.of(new Series("margin", List.of(-1250.5, 18400.0, 310.25))))),
                Arguments.of(
                        "stacked",
                        new StackedBarChart(),
                        new Chart(
                                "Prospects by status and event type",
                                "Prospects in each status now",
                                ValueFormat.COUNT,
                                List.of(
                                        "discovered",
                                        "enriched",
                                        "contacted",
                                        "interested",
                                        "qualified",
                                        "converted",
                                        "lost"),
                                List.of(
                                        new Series("wedding", List.of(120.0, 40.0, 88.0, 21.0, 9.0, 4.0, 30.0)),
                                        new Series("corporate", List.of(60.0, 30.0, 41.0, 12.0, 7.0, 3.0, 12.0)),
                                        new Series("birthday", List.of(22.0, 9.0, 14.0, 3.0, 1.0, 0.0, 6.0)),
                                        new Series("anniversary", List.of(10.0, 4.0, 6.0, 2.0, 0.0, 1.0, 2.0)),
                                        new Series("graduation", List.of(30.0, 2.0, 4.0, 1.0, 1.0, 1.0, 1.0)),
                                        new Series("none", List.of(14.0, 20.0, 4.0, 1.0, 1.0, 1.0, 1.0))))),
                Arguments.of(
                        "line",
                        new LineChart(),
                        new Chart(
                                "Prospects by month",
                                "By the month of discovery, with what became of them since",
                                ValueFormat.COUNT,
                                months,
                                List.of(
                                        series("prospects", months.size(), n -> 60 + 25 * Math.sin(n / 3.0) + n),
                                        series("contacted", months.size(), n -> 50 + 22 * Math.sin(n / 3.0)),
                                        series("replied", months.size(), n -> 14 + 6 * Math.sin(n / 3.0)),
                                        series("won", months.size(), n -> n % 7 == 0 ? null : 2.0 + n % 3)))),
                Arguments.of(
                        "line-flat",
                        new LineChart(),
                        new Chart(
                                "Eight that end together",
                                null,
                                ValueFormat.COUNT,
                                List.of("a", "b"),
                                IntStream.range(0, 8)
                                        .mapToObj(n -> new Series("series " + n, List.of(0.0, 0.0)))
                                        .toList())),
                Arguments.of(
                        "foreign",
                        new BarChart(),
                        new Chart(
                                "Länder, Κόσμος",
                                null,
                                ValueFormat.COUNT,
                                List.of("Österreich", "Kraków i Łódź", "Αθήνα", "<b>&amp;"),
                                List.of(new Series("n", List.of(3.0, 2.0, 1.0, 0.5))))));
    }

    private static Series series(String name, int count, IntFunction<Double> value) {
        return new Series(
                name,
                IntStream.range(0, count)
                        .mapToObj(n -> {
                            var at = value.apply(n);
                            return at == null ? null : (double) Math.round(at);
                        })
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noTextLeavesThePaper(String name, ChartKind kind, Chart chart) throws IOException {
        Files.createDirectories(FOLDER);
        for (int width : new int[] {480, 800}) {
            // When
            var drawing = Drawing.of(chart.cleaned(), kind, width, Png.FONTS);
            // Then
            Files.writeString(FOLDER.resolve(name + "-" + width + ".svg"), drawing.svg());
            Files.write(FOLDER.resolve(name + "-" + width + ".png"), Png.of(drawing, chart));
            assertThat(drawing.svg()).doesNotContain("NaN", "Infinity", "width=\"-");
            TextBoxes.of(drawing.svg()).forEach(box -> assertThat(
                            box.left() >= -0.5 && box.right() <= width + 0.5 && box.bottom() <= drawing.height())
                    .as("%s at %d: %s", name, width, box)
                    .isTrue());
        }
    }
}
