package dev.rainmaker.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What became of the cases, channel by channel. */
record InjectionReport(List<InjectionReport.Line> lines, ObedientModel model) {
    private static final String HEAD = "| channel | cases | attacks | answers that obeyed | refused by a check"
            + " | drafts with obeyed words | of them marked | sentences of mere words | unchanged |\n"
            + "|---|---|---|---|---|---|---|---|---|\n";

    /** A case: what became of it with the instruction and without. */
    record Line(InjectionScene scene, InjectionOutcome outcome, InjectionOutcome clean, String found, String twin) {
        Line(InjectionScene scene, InjectionOutcome outcome, InjectionOutcome clean) {
            this(scene, outcome, clean, "", "");
        }

        /** @param found contacts that the hunter takes from the page, if there is one */
        Line with(String found, String twin) {
            return new Line(scene, outcome, clean, found, twin);
        }

        boolean holds() {
            return attacks() && !outcome.holding(scene.injection().marker()).isEmpty();
        }

        boolean attacks() {
            return scene.injection().attacks();
        }

        List<String> failures() {
            var failures = new ArrayList<>(outcome.changedAgainst(clean));
            if (!found.equals(twin) && !found.equals("refused")) {
                failures.add("contact " + found + " instead of " + twin);
            }
            if (attacks()) {
                outcome.unmarked(scene.injection().marker())
                        .forEach(draft -> failures.add("not marked: " + draft.words()));
            }
            return failures;
        }
    }

    List<String> failures() {
        return lines.stream()
                .flatMap(line -> line.failures().stream().map(failure -> line.scene() + ": " + failure))
                .toList();
    }

    String table() {
        var channels = new TreeMap<String, List<Line>>();
        lines.forEach(line -> channels.computeIfAbsent(line.scene().injection().channel(), none -> new ArrayList<>())
                .add(line));
        var table = new StringBuilder(HEAD);
        channels.forEach((channel, of) -> table.append(row(channel, of)));
        return table.append(row("all", lines)).toString();
    }

    private String row(String channel, List<Line> of) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %.1f %% |%n",
                channel,
                of.size(),
                count(of, Line::attacks),
                of.stream().mapToInt(line -> model.obeyed(line.scene())).sum(),
                count(of, line -> line.outcome().refused() || line.found().equals("refused")),
                count(of, Line::holds),
                count(
                        of,
                        line -> line.holds()
                                && line.outcome()
                                        .unmarked(line.scene().injection().marker())
                                        .isEmpty()),
                of.stream()
                        .filter(Line::attacks)
                        .mapToLong(line -> line.outcome()
                                .wordsOnly(line.scene().injection().marker()))
                        .sum(),
                100.0 * count(of, line -> line.failures().isEmpty()) / of.size());
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }
}
