package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.platform.event.SqlTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What time does to a line: challenges that lapse, holds that expire, reminders, and the day itself. Pure. */
final class LineClock {
    private record Due(Instant at, DateHoldEntity hold, Runnable act) {}

    private final DateLine line;

    LineClock(DateLine line) {
        this.line = line;
    }

    /** Does everything that is due, the earliest first; what moves up meanwhile has its time from now on. */
    void strike() {
        if (!line.deadlines().dayBegins().isAfter(line.deadlines().now())) {
            line.line().forEach(hold -> line.end(hold, DateHoldStatus.EXPIRED, EndReason.DAY_BEGAN));
            return;
        }
        for (var due = first(); due.isPresent(); due = first()) {
            due.get().act().run();
        }
    }

    /** When to look next; empty when nothing of the line has a time of its own. */
    Optional<Instant> next() {
        if (line.line().isEmpty()) {
            return Optional.empty();
        }
        var begins = line.deadlines().dayBegins();
        return Stream.concat(Stream.of(begins), dues().map(Due::at)).min(Comparator.naturalOrder());
    }

    private Optional<Due> first() {
        return dues().filter(due -> !due.at().isAfter(line.deadlines().now())).min(Comparator.comparing(Due::at));
    }

    private Stream<Due> dues() {
        return line.line().stream()
                .flatMap(hold -> List.of(
                        new Due(SqlTime.instant(hold.challengeDueAt), hold, () -> line.lapse(hold)),
                        new Due(
                                SqlTime.instant(hold.expiresAt),
                                hold,
                                () -> line.end(hold, DateHoldStatus.EXPIRED, EndReason.EXPIRED)),
                        new Due(SqlTime.instant(hold.remindAt), hold, () -> remind(hold)))
                        .stream())
                .filter(due -> Objects.nonNull(due.at()));
    }

    private void remind(DateHoldEntity hold) {
        hold.remindAt = null;
        line.story().tell(hold, LineStory.What.REMINDED);
    }
}
