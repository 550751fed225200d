package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.workflow.OpenEffect;
import dev.rainmaker.workflow.StepEffect;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the ledger of effects knows of one run now; what the effects answered is not read. */
record LedgerLines(List<Line> lines) {
    /** @param key run, visit, node and name, divided by colons */
    record Line(String key, StepEffect.LedgerState state, LocalDateTime since) {
        static Line of(Object[] row) {
            return new Line(
                    (String) row[0],
                    StepEffect.LedgerState.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                    (LocalDateTime) row[2]);
        }

        OpenEffect open() {
            var parts = key.split(":", 4);
            return new OpenEffect(parts[2], parts[3], state, SqlTime.instant(since));
        }
    }

    /** State of each line by its key. */
    Map<String, StepEffect.LedgerState> states() {
        return lines.stream().collect(Collectors.toMap(Line::key, Line::state));
    }

    /** Begun, and told by none of the steps. */
    List<OpenEffect> open(Collection<String> told) {
        var known = Set.copyOf(told);
        return lines.stream()
                .filter(line -> line.state() != StepEffect.LedgerState.DONE && !known.contains(line.key()))
                .map(Line::open)
                .toList();
    }
}
