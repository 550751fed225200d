package dev.rainmaker.violence;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run of the kill suite did and found, for a reader of the build and of the guide. */
record KillReport(
        int journeys,
        Map<String, Long> outcomes,
        List<Strike> strikes,
        Ends ends,
        int checkpoints,
        List<String> brokenCheckpoints,
        int looks,
        int retried,
        Duration took,
        long longestStartMillis) {
    /** What stands above a report that is kept. */
    static final String HEAD = """
            # Report of the violence suite

            Written by the long version of [ReplicaViolenceTest](../../test/java/dev/rainmaker/violence/ReplicaViolenceTest.java),
            whose short one is part of every build:

            ```
            ./mvnw -pl src -am test -Dtest=ReplicaViolenceTest -Dviolence.kills=200 -Dviolence.journeys=100 \\
                -Dviolence.report=docs/guide/violence-report.md -Dsurefire.failIfNoSpecifiedTests=false -Dquarkus.quinoa.enabled=false
            ```

            The counts below are those of the run that wrote this page.

            """;

    long inEffect() {
        return strikes.stream().filter(Strike::inEffect).count();
    }

    Duration longestRecovery() {
        return strikes.stream()
                .filter(strike -> !strike.held().isEmpty())
                .map(Strike::recovery)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** As Markdown. */
    String text() {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d kills (kill -9) of two replicas over %d journeys in %.0f s; %d of them (%.0f %%) between an effect's start and its end.%n%n",
                strikes.size(),
                journeys,
                took.toMillis() / 1000.0,
                inEffect(),
                100.0 * inEffect() / Math.max(1, strikes.size())));
        text.append("Journeys by how they ended: ").append(outcomes).append(".\n\n");
        text.append(retried)
                .append(
                        " runs were given to a person since their process had died at each try, and went on when tried again.\n\n");
        text.append("| where | arrived | duplicated | lost | not noted |\n|---|---:|---:|---:|---:|\n");
        ends.counts()
                .forEach(count -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %d | %d |%n",
                        count.end(),
                        count.arrived(),
                        count.duplicated().size(),
                        count.lost().size(),
                        count.unsaid().size())));
        text.append(String.format(
                Locale.ROOT,
                "| checkpoints | %d | %d overwritten or missing | | |%n%nCheckpoints were compared %d times. Starting a worker took at most %.1f s.%n%n",
                checkpoints,
                brokenCheckpoints.size(),
                looks,
                longestStartMillis / 1000.0));
        brokenCheckpoints.stream().limit(5).forEach(broken -> text.append(broken)
                .append("\n\n"));
        recoveries(text);
        perStep(text);
        perMoment(text);
        return text.toString();
    }

    private void recoveries(StringBuilder text) {
        var times = strikes.stream()
                .filter(strike -> !strike.held().isEmpty())
                .map(Strike::recovery)
                .sorted()
                .toList();
        if (!times.isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "Recovery (from the kill until no run was left with the dead worker; %d kills hit a worker that held runs): median %.1f s, longest %.1f s.%n%n",
                    times.size(),
                    times.get(times.size() / 2).toMillis() / 1000.0,
                    times.getLast().toMillis() / 1000.0));
        }
    }

    private void perStep(StringBuilder text) {
        var steps = new TreeMap<String, long[]>();
        for (var strike : strikes) {
            var nodes = strike.held().stream().map(EngineRows.Held::node).collect(Collectors.toSet());
            for (var node : nodes.isEmpty() ? java.util.Set.of("(no run held)") : nodes) {
                var count = steps.computeIfAbsent(node, key -> new long[2]);
                count[0]++;
                count[1] += strike.inEffect() ? 1 : 0;
            }
        }
        text.append("| step of a run that was held | kills | of them in an effect |\n|---|---:|---:|\n");
        steps.forEach((node, count) ->
                text.append(String.format(Locale.ROOT, "| %s | %d | %d |%n", node, count[0], count[1])));
        text.append('\n');
    }

    private void perMoment(StringBuilder text) {
        var moments =
                strikes.stream().collect(Collectors.groupingBy(Strike::where, TreeMap::new, Collectors.counting()));
        text.append("| moment of the kill | kills |\n|---|---:|\n");
        moments.forEach((moment, count) -> text.append(String.format(Locale.ROOT, "| %s | %d |%n", moment, count)));
    }
}
