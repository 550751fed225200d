package dev.rainmaker.autonomy.rest;

import dev.rainmaker.autonomy.BackTest;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.paging.Page;
import java.time.Instant;

/** What a rule would have done, had it been on, and a page of the rows behind it, oldest first. */
public record BackTestResponse(
        Instant from,
        Instant until,
        long decided,
        long gone,
        long changed,
        long rejected,
        long harmed,
        long takenBack,
        double hoursSaved,
        Instant demotedAt,
        Harm demotedBy,
        boolean complete,
        Page<Row> rows) {
    /** One replayed request with the name of its prospect. */
    public record Row(CaseResponse request, BackTest.Fate fate, String reason) {}

    static BackTestResponse of(BackTest test, Page<Row> rows) {
        return new BackTestResponse(
                test.from(),
                test.until(),
                test.decided(),
                test.gone(),
                test.changed(),
                test.rejected(),
                test.harmed(),
                test.takenBack(),
                test.hoursSaved(),
                test.demotedAt(),
                test.demotedBy(),
                test.complete(),
                rows);
    }
}
