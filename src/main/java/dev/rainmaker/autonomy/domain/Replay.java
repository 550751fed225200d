package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.AutonomyCase;
import dev.rainmaker.autonomy.BackTest;
import dev.rainmaker.autonomy.BackTest.Fate;
import dev.rainmaker.autonomy.CaseOutcome;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Harm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Had it been on: the requests of a cell and the harm that came, in the order of their times, through {@link AutonomyPolicy}. The
 * rule begins on; once demoted it stays off, since only a person could have switched it on again. What it said yes to less than
 * the undo window before is taken back, as it is in production.
 */
final class Replay {
    private final Duration undo;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private CellMode mode = CellMode.ON;
    private Instant demotedAt;
    private Harm demotedBy;

    private record Seen(AutonomyCase request, Fate fate, String reason) {}

    private record Moment(Instant at, boolean harm, CaseRow row) {}

    private Replay(Duration undo) {
        this.undo = undo;
    }

    /** @param complete whether these are all rows of the window */
    static BackTest of(List<CaseRow> rows, Instant from, Instant until, Duration undo, boolean complete) {
        var replay = new Replay(undo);
        moments(rows, from).forEach(replay::live);
        return replay.result(from, until, complete);
    }

    private static List<Moment> moments(List<CaseRow> rows, Instant from) {
        var moments = new ArrayList<Moment>();
        for (var row : rows) {
            var request = row.request();
            if (request.outcome() != null && !request.decidedAt().isBefore(from)) {
                moments.add(new Moment(request.askedAt(), false, row));
            }
            if (request.harm() != null && !request.harmAt().isBefore(from)) {
                moments.add(new Moment(request.harmAt(), true, row));
            }
        }
        moments.sort(Comparator.comparing(Moment::at)
                .thenComparing(Moment::harm)
                .thenComparing(moment -> moment.row().request().approvalId()));
        return moments;
    }

    private void live(Moment moment) {
        var request = moment.row().request();
        if (moment.harm()) {
            suffer(request.harm(), moment.at());
            return;
        }
        var verdict = AutonomyPolicy.judge(mode, moment.row().act());
        var fate = verdict.yes() && verdict.counts() ? Fate.GONE : Fate.PERSON;
        seen.put(request.approvalId(), new Seen(request, fate, verdict.said()));
    }

    private void suffer(Harm harm, Instant at) {
        var after = AutonomyPolicy.after(mode, harm);
        if (after == mode) {
            return;
        }
        mode = after;
        demotedAt = at;
        demotedBy = harm;
        seen.replaceAll((id, one) ->
                one.fate() == Fate.GONE && one.request().askedAt().plus(undo).isAfter(at)
                        ? new Seen(one.request(), Fate.TAKEN_BACK, harm.text())
                        : one);
    }

    private BackTest result(Instant from, Instant until, boolean complete) {
        var gone = seen.values().stream().filter(one -> one.fate() == Fate.GONE).toList();
        return new BackTest(
                from,
                until,
                seen.size(),
                gone.size(),
                count(gone, CaseOutcome.EDITED),
                count(gone, CaseOutcome.REJECTED),
                gone.stream()
                        .filter(one -> one.request().harm() != null
                                && one.request().harm().demotes())
                        .count(),
                seen.values().stream()
                        .filter(one -> one.fate() == Fate.TAKEN_BACK)
                        .count(),
                hours(gone),
                demotedAt,
                demotedBy,
                complete,
                seen.values().stream()
                        .map(one -> new BackTest.Row(one.request(), one.fate(), one.reason()))
                        .toList());
    }

    private static long count(List<Seen> gone, CaseOutcome outcome) {
        return gone.stream().filter(one -> one.request().outcome() == outcome).count();
    }

    /** Time in which a message waited for a person, in hours with one decimal; what a person stopped saved nobody anything. */
    private static double hours(List<Seen> gone) {
        long seconds = gone.stream()
                .map(Seen::request)
                .filter(request -> request.outcome() != CaseOutcome.REJECTED)
                .mapToLong(request ->
                        Duration.between(request.askedAt(), request.decidedAt()).toSeconds())
                .sum();
        return Math.round(seconds / 360.0) / 10.0;
    }
}
